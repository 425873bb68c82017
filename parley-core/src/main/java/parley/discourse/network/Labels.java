package parley.discourse.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Labels in the order of their UTF-16 code units, each with its number. */
final class Labels {
  private final List<String> names;
  private final Map<String, Integer> numbers;

  Labels(Collection<String> labels) {
    this.names = List.copyOf(new TreeSet<>(labels));
    this.numbers = new HashMap<>(names.size() * 2);
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i);
    }
  }

  List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  /** The label's number, or -1. */
  int number(String label) {
    return numbers.getOrDefault(label, -1);
  }

  /** Those of the numbers. */
  List<String> only(BitSet chosen) {
    List<String> some = new ArrayList<>(chosen.cardinality());
    chosen.stream().forEach(i -> some.add(names.get(i)));
    return some;
  }
}

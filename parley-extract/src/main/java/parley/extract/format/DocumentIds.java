package parley.extract.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.error.Problem;

/**
 * Keeps the ids of one run apart: a second document {@code a} becomes {@code a#2}, a third {@code
 * a#3}, passing over names that are taken. Costs memory in proportion to the ids.
 */
final class DocumentIds {
  private static final int NAMED = 20;

  /** How often an id was repeated, where first, and the new ids it led to. */
  private record Repeats(String place, int count, String first, String last) {}

  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> lastNumber = new HashMap<>();
  private final Map<String, Repeats> repeats = new LinkedHashMap<>();

  /** The id itself, or a numbered one if it is taken. */
  String unique(String id, String place) {
    if (used.add(id)) {
      return id;
    }
    int number = lastNumber.getOrDefault(id, 1);
    String numbered;
    do {
      number++;
      numbered = id + "#" + number;
    } while (!used.add(numbered));
    lastNumber.put(id, number);
    String made = numbered;
    repeats.merge(
        id,
        new Repeats(place, 1, made, made),
        (before, now) -> new Repeats(before.place, before.count + 1, before.first, made));
    return made;
  }

  /** One warning for each repeated id, in the order of their first repetition; then a count. */
  List<Problem> repeated() {
    var warnings = new ArrayList<Problem>();
    repeats.entrySet().stream()
        .limit(NAMED)
        .forEach(e -> warnings.add(warning(e.getKey(), e.getValue())));
    if (repeats.size() > NAMED) {
      warnings.add(
          Problem.at(
              "INPUT",
              (repeats.size() - NAMED) + " more ids occur more than once and are numbered"));
    }
    return warnings;
  }

  private static Problem warning(String id, Repeats repeat) {
    String became =
        repeat.count == 1
            ? "a second document has the id '" + id + "' and is called " + repeat.first
            : repeat.count
                + " more documents have the id '"
                + id
                + "' and are called "
                + repeat.first
                + " to "
                + repeat.last;
    return new Problem(repeat.place, became, "give each document its own id");
  }
}

package parley.bargain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A box of outcomes: those whose value lies in the given set on every issue named. Rules and red
 * lines are boxes of outcomes that must not happen.
 *
 * @param values per issue index the value indices; issues not named are free; at least one issue
 */
public record Combination(SortedMap<Integer, SortedSet<Integer>> values) {
  /** Copies the box. */
  public Combination {
    var copy = new TreeMap<Integer, SortedSet<Integer>>();
    values.forEach(
        (issue, set) -> copy.put(issue, Collections.unmodifiableSortedSet(new TreeSet<>(set))));
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("a combination names at least one issue");
    }
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** The box of these values. */
  public static Combination of(Map<Integer, ? extends java.util.Collection<Integer>> values) {
    var sorted = new TreeMap<Integer, SortedSet<Integer>>();
    values.forEach((issue, set) -> sorted.put(issue, new TreeSet<>(set)));
    return new Combination(sorted);
  }

  /** Whether the outcome, value indices per issue, lies in the box. */
  public boolean contains(int[] outcome) {
    for (var entry : values.entrySet()) {
      if (!entry.getValue().contains(outcome[entry.getKey()])) {
        return false;
      }
    }
    return true;
  }

  /** Whether every outcome of this box lies in the other one too. */
  public boolean isWithin(Combination outer) {
    return outer.values.entrySet().stream()
        .allMatch(
            e -> {
              var own = values.get(e.getKey());
              return own != null && e.getValue().containsAll(own);
            });
  }
}

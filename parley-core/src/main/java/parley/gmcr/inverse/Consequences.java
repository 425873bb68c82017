package parley.gmcr.inverse;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What follows from demands because preferences are transitive. */
final class Consequences {
  private Consequences() {}

  /** A state reached downwards, and whether by a strict step. */
  private record Place(int state, boolean strictly) {}

  /** A state as one decision maker sees it. */
  record View(int state, int dm) {}

  /** Whether every ranking that meets the demands meets this one, too, by a chain of them. */
  static boolean follow(Collection<Demand> demands, Demand wanted) {
    return below(demands, wanted.dm(), wanted.upper(), wanted.lower(), wanted.strict());
  }

  /** Whether some rankings meet all demands: no circle with a strict step. */
  static boolean consistent(Collection<Demand> demands) {
    for (Demand d : demands) {
      if (d.strict()
          && below(demands, d.dm(), /* upper= */ d.lower(), /* lower= */ d.upper(), false)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a chain of two or more demands may imply this one; true too often, never too rarely.
   */
  static boolean mayFollowByChain(Map<View, Set<Integer>> edges, Demand wanted) {
    Set<Integer> seen = new HashSet<>();
    var queue = new ArrayDeque<Integer>();
    for (int middle : edges.getOrDefault(new View(wanted.upper(), wanted.dm()), Set.of())) {
      if (middle != wanted.lower() && seen.add(middle)) {
        queue.add(middle);
      }
    }
    while (!queue.isEmpty()) {
      int at = queue.remove();
      for (int next : edges.getOrDefault(new View(at, wanted.dm()), Set.of())) {
        if (next == wanted.lower()) {
          return true;
        }
        if (seen.add(next)) {
          queue.add(next);
        }
      }
    }
    return false;
  }

  private static boolean below(
      Collection<Demand> demands, int dm, int upper, int lower, boolean strictly) {
    var seen = new HashSet<Place>();
    var queue = new ArrayDeque<Place>();
    queue.add(new Place(upper, false));
    while (!queue.isEmpty()) {
      Place at = queue.remove();
      for (Demand d : demands) {
        if (d.dm() != dm || d.upper() != at.state) {
          continue;
        }
        var next = new Place(d.lower(), at.strictly || d.strict());
        if (next.state == lower && (next.strictly || !strictly)) {
          return true;
        }
        if (seen.add(next)) {
          queue.add(next);
        }
      }
    }
    return false;
  }
}

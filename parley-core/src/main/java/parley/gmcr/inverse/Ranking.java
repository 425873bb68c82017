package parley.gmcr.inverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import parley.gmcr.model.Preference;

/**
 * A ranking with ties, as levels without gaps; higher is better.
 *
 * <p>Two rankings are as far apart as there are pairs of states whose relation differs. Without
 * ties that is the least number of swaps of neighbours (Kendall's distance); with ties the steps
 * that build up every distance are to swap, to join and to split neighbouring groups.
 */
record Ranking(List<Integer> levels) {
  static Ranking of(int[] levels) {
    int[] used = IntStream.of(levels).sorted().distinct().toArray();
    return new Ranking(
        IntStream.of(levels).map(l -> Arrays.binarySearch(used, l)).boxed().toList());
  }

  static Ranking of(Preference preference) {
    return of(preference.levels());
  }

  Preference preference() {
    return Preference.ofLevels(array());
  }

  private int[] array() {
    return levels.stream().mapToInt(Integer::intValue).toArray();
  }

  boolean hasTies() {
    return groups() < levels.size();
  }

  /** Whether the one state is better than the other. */
  boolean above(int state, int other) {
    return levels.get(state) > levels.get(other);
  }

  private int groups() {
    return 1 + levels.stream().mapToInt(Integer::intValue).max().orElse(-1);
  }

  /** The pairs whose relation differs, each as it was and as it is. */
  List<Robustness.Change> changes(Ranking after) {
    List<Robustness.Change> all = new ArrayList<>();
    for (int a = 0; a < levels.size(); a++) {
      for (int b = a + 1; b < levels.size(); b++) {
        int was = Integer.compare(levels.get(a), levels.get(b));
        int is = Integer.compare(after.levels.get(a), after.levels.get(b));
        if (was != is) {
          all.add(
              was >= 0
                  ? new Robustness.Change(a, b, was, is)
                  : new Robustness.Change(b, a, -was, -is));
        }
      }
    }
    return all;
  }

  /**
   * Visits the rankings one step away with their distance.
   *
   * @param ties whether steps may make and break ties
   * @param most larger distances are left out
   */
  void neighbours(boolean ties, int most, ObjIntConsumer<Ranking> visitor) {
    int[] size = new int[groups()];
    levels.forEach(l -> size[l]++);
    for (int low = 0; low + 1 < size.length; low++) {
      int cost = size[low] * size[low + 1];
      if (cost <= most) {
        visitor.accept(swapped(low), cost);
        if (ties) {
          visitor.accept(joined(low), cost);
        }
      }
    }
    for (int group = 0; ties && group < size.length; group++) {
      split(group, size[group], most, visitor);
    }
  }

  private Ranking swapped(int low) {
    return new Ranking(
        levels.stream().map(l -> l == low ? low + 1 : l == low + 1 ? low : l).toList());
  }

  private Ranking joined(int low) {
    return of(levels.stream().mapToInt(l -> l == low + 1 ? low : l).toArray());
  }

  private void split(int group, int size, int most, ObjIntConsumer<Ranking> visitor) {
    int[] members = IntStream.range(0, levels.size()).filter(s -> levels.get(s) == group).toArray();
    for (int lifted = 1; lifted < size; lifted++) {
      int cost = lifted * (size - lifted);
      if (cost <= most) {
        choose(members, 0, lifted, new ArrayList<>(), group, cost, visitor);
      }
    }
  }

  private void choose(
      int[] members,
      int from,
      int left,
      List<Integer> chosen,
      int group,
      int cost,
      ObjIntConsumer<Ranking> visitor) {
    if (left == 0) {
      int[] raised = levels.stream().mapToInt(l -> 2 * l).toArray();
      chosen.forEach(s -> raised[s]++);
      visitor.accept(of(raised), cost);
      return;
    }
    for (int k = from; k + left <= members.length; k++) {
      chosen.add(members[k]);
      choose(members, k + 1, left - 1, chosen, group, cost, visitor);
      chosen.remove(chosen.size() - 1);
    }
  }
}

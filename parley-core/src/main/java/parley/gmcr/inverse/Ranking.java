package parley.gmcr.inverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.gmcr.model.Preference;

/**
 * A ranking with ties, as levels without gaps; higher is better.
 *
 * <p>Two rankings are as far apart as there are pairs of states whose relation differs. Without
 * ties that is the least number of swaps of neighbours (Kendall's distance); with ties the steps
 * that build up every distance are to swap, to join and to split neighbouring groups.
 */
final class Ranking {
  private final int[] levels;
  private final int groups;

  private Ranking(int[] levels, int groups) {
    this.levels = levels;
    this.groups = groups;
  }

  static Ranking of(int[] levels) {
    int[] used = IntStream.of(levels).sorted().distinct().toArray();
    int[] dense = IntStream.of(levels).map(l -> Arrays.binarySearch(used, l)).toArray();
    return new Ranking(dense, used.length);
  }

  static Ranking of(Preference preference) {
    return of(preference.levels());
  }

  Preference preference() {
    return Preference.ofLevels(levels);
  }

  boolean hasTies() {
    return groups < levels.length;
  }

  /** Whether the one state is better than the other. */
  boolean above(int state, int other) {
    return levels[state] > levels[other];
  }

  /** How many pairs of states have another relation in the other ranking. */
  int distance(Ranking other) {
    int pairs = 0;
    for (int a = 0; a < levels.length; a++) {
      for (int b = 0; b < a; b++) {
        if (Integer.compare(levels[a], levels[b])
            != Integer.compare(other.levels[a], other.levels[b])) {
          pairs++;
        }
      }
    }
    return pairs;
  }

  /** The pairs whose relation differs, each as it was and as it is. */
  List<Robustness.Change> changes(Ranking after) {
    List<Robustness.Change> all = new ArrayList<>();
    for (int a = 0; a < levels.length; a++) {
      for (int b = a + 1; b < levels.length; b++) {
        int was = Integer.compare(levels[a], levels[b]);
        int is = Integer.compare(after.levels[a], after.levels[b]);
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
    int[] size = new int[groups];
    for (int level : levels) {
      size[level]++;
    }
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
    int[] swapped = levels.clone();
    for (int k = 0; k < swapped.length; k++) {
      swapped[k] = levels[k] == low ? low + 1 : levels[k] == low + 1 ? low : levels[k];
    }
    return new Ranking(swapped, groups);
  }

  private Ranking joined(int low) {
    return of(IntStream.of(levels).map(l -> l == low + 1 ? low : l).toArray());
  }

  private void split(int group, int size, int most, ObjIntConsumer<Ranking> visitor) {
    int[] members = IntStream.range(0, levels.length).filter(s -> levels[s] == group).toArray();
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
      int[] raised = IntStream.of(levels).map(l -> 2 * l).toArray();
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ranking that && Arrays.equals(levels, that.levels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(levels);
  }
}

package parley.gmcr.inverse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.gmcr.model.Preference;

/**
 * The nearest ranking in which some states lie above a given one: that one is lowered to some place
 * and the rest lifted past it; every place is tried.
 */
final class Lift {
  private final Preference p;
  private final int s;
  private final BitSet rise;

  private Lift(Preference p, int s, BitSet rise) {
    this.p = p;
    this.s = s;
    this.rise = rise;
  }

  /**
   * The nearest ranking to the preference in which the states lie above s.
   *
   * @param rise must not hold s
   */
  static Ranking above(Preference preference, int s, BitSet rise) {
    return new Lift(preference, s, rise).nearest();
  }

  private Ranking nearest() {
    // what is not above s now, best first; among equals those that must rise come first where
    // they are tied with s, and last below, where leaving a tie has its price
    List<Integer> below = new ArrayList<>();
    IntStream.range(0, p.states())
        .filter(x -> x != s && p.level(x) <= p.level(s))
        .forEach(below::add);
    below.sort(
        Comparator.comparingInt((Integer x) -> -p.level(x))
            .thenComparing(x -> rise.get(x) == (p.level(x) == p.level(s)) ? 0 : 1));
    int[] others = new int[below.size() + 1];
    for (int q = 0; q < below.size(); q++) {
      others[q + 1] = others[q] + (rise.get(below.get(q)) ? 0 : 1);
    }
    int tied = (int) below.stream().filter(x -> p.level(x) == p.level(s)).count();
    int tiedRising = (int) below.stream().limit(tied).filter(rise::get).count();
    int best = Integer.MAX_VALUE;
    int where = 0;
    for (int place = 0; place <= below.size(); place++) {
      boolean splitsTie =
          place > 0
              && place < below.size()
              && p.level(below.get(place - 1)) == p.level(below.get(place))
              && p.level(below.get(place)) != p.level(s);
      if (splitsTie) {
        continue;
      }
      // those tied with s that come to lie above it leave the ties with those that do not
      int leave = Math.max(place, tiedRising);
      int cost = place + (leave < tied ? leave * (tied - leave) : 0);
      for (int q = place; q < below.size() && cost < best; q++) {
        if (rise.get(below.get(q))) {
          cost += 1 + others[q] - others[place];
        }
      }
      if (cost < best) {
        best = cost;
        where = place;
      }
    }
    return lifted(below, where);
  }

  // above s and the first of those below as they were, then what rises, then s, then the rest
  private Ranking lifted(List<Integer> below, int place) {
    List<Integer> upper = new ArrayList<>(below.subList(0, place));
    List<Integer> rest = below.subList(place, below.size());
    rest.stream().filter(rise::get).forEach(upper::add);
    int[] levels = new int[p.states()];
    int level = 0;
    for (int k = 0; k < upper.size(); k++) {
      boolean tied = k > 0 && p.level(upper.get(k)) == p.level(upper.get(k - 1));
      level -= tied ? 0 : 1;
      levels[upper.get(k)] = level;
    }
    levels[s] = --level;
    int last = p.level(s);
    for (int x : rest) {
      if (!rise.get(x)) {
        level -= p.level(x) == last ? 0 : 1;
        levels[x] = level;
        last = p.level(x);
      }
    }
    IntStream.range(0, p.states())
        .filter(x -> p.level(x) > p.level(s))
        .forEach(x -> levels[x] = 1 + p.level(x) - p.level(s));
    return Ranking.of(levels);
  }
}

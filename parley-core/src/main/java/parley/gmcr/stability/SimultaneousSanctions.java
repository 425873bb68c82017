package parley.gmcr.stability;

import java.util.BitSet;
import java.util.stream.IntStream;
import parley.gmcr.model.OptionModel;

/**
 * Simultaneous sanctioning in Fraser and Hipel's sense (1979): a state that is unstable for at least
 * two decision makers is stable for one of them after all if each of its improvements, made at the
 * same moment as some improvements of the others from the same state, ends in a feasible state it
 * does not prefer.
 *
 * <p>Each of the others may stay or make any one of its own improvements from s, at least one of
 * them moving. This differs from the SIM of GMCR+, which also applies to states unstable for only
 * one. Cost: the product of the numbers of improvements.
 */
public final class SimultaneousSanctions {
  private final OptionModel model;

  /** Simultaneous sanctions need options, to combine changes. */
  public SimultaneousSanctions(OptionModel model) {
    this.model = model;
  }

  /**
   * Whether simultaneous sanctions hold the decision maker in the state.
   *
   * @param feasible the feasible states
   * @param unstable by decision maker, whether the state is unstable for it
   */
  public boolean holds(int dm, long s, long[] feasible, BitSet unstable) {
    if (!unstable.get(dm) || unstable.cardinality() < 2) {
      return false;
    }
    long[] mine = improvements(dm, s, feasible);
    for (long t : mine) {
      if (!answered(dm, s, s ^ t, 0, false, feasible)) {
        return false;
      }
    }
    return true;
  }

  private boolean answered(
      int dm, long s, long change, int next, boolean moved, long[] feasible) {
    if (next == model.decisionMakers().size()) {
      return moved && model.feasible(s ^ change) && model.compare(dm, s, s ^ change) >= 0;
    }
    if (answered(dm, s, change, next + 1, moved, feasible)) {
      return true;
    }
    if (next != dm) {
      for (long t : improvements(next, s, feasible)) {
        if (answered(dm, s, change | (s ^ t), next + 1, true, feasible)) {
          return true;
        }
      }
    }
    return false;
  }

  private long[] improvements(int dm, long s, long[] feasible) {
    return java.util.Arrays.stream(feasible)
        .filter(t -> model.canMove(dm, s, t) && model.compare(dm, t, s) > 0)
        .toArray();
  }

  /** The states held by simultaneous sanctions or stable under the verdicts, for everybody. */
  public BitSet equilibria(long[] feasible, Verdicts verdicts, Concept concept) {
    int players = model.decisionMakers().size();
    var equilibria = new BitSet();
    for (int s = 0; s < feasible.length; s++) {
      int at = s;
      var unstable = new BitSet();
      IntStream.range(0, players)
          .filter(i -> !verdicts.stable(i, concept).get(at))
          .forEach(unstable::set);
      boolean all =
          IntStream.range(0, players)
              .allMatch(i -> !unstable.get(i) || holds(i, feasible[at], feasible, unstable));
      equilibria.set(s, all);
    }
    return equilibria;
  }
}

package parley.gmcr.fast;

import parley.gmcr.model.Direction;

/**
 * For every state the best or worst value among itself and all states one decision maker can move
 * to: a subset ("zeta") transform, one pass an option.
 *
 * <p>Infeasible states carry no value but may be passed, because a decision maker can switch
 * several options at once. Cost: options of the decision maker times 2^n.
 */
final class MoveTransform {
  private final BitModel model;
  private final int dm;

  MoveTransform(BitModel model, int dm) {
    this.model = model;
    this.dm = dm;
  }

  /** Replaces each value by the largest in reach; infeasible states count as the least value. */
  void max(int[] f) {
    neutral(f, Integer.MIN_VALUE);
    for (int k = 0; k < model.model().options().size(); k++) {
      int bit = 1 << k;
      boolean up =
          ((model.mask(dm, Direction.BOTH) | model.mask(dm, Direction.FORWARD)) & bit) != 0;
      boolean down = ((model.mask(dm, Direction.BOTH) | model.mask(dm, Direction.BACK)) & bit) != 0;
      if (up || down) {
        int shift = k;
        Parallel.range(f.length / 2, (from, to) -> max(f, shift, from, to, up, down));
      }
    }
    neutral(f, Integer.MIN_VALUE);
  }

  /** Replaces each value by the smallest in reach; infeasible states count as the largest value. */
  void min(int[] f) {
    // negation would overflow at the least value, complement does not
    complement(f);
    max(f);
    complement(f);
  }

  private static void max(int[] f, int k, int from, int to, boolean up, boolean down) {
    int bit = 1 << k;
    for (int q = from; q < to; q++) {
      int s0 = (q >>> k) << (k + 1) | (q & (bit - 1));
      int s1 = s0 | bit;
      int a = f[s0];
      int b = f[s1];
      int best = Math.max(a, b);
      if (up) {
        f[s0] = best;
      }
      if (down) {
        f[s1] = best;
      }
    }
  }

  private void neutral(int[] f, int value) {
    if (model.count() == model.size()) {
      return;
    }
    Parallel.range(
        f.length,
        (from, to) -> {
          for (int s = from; s < to; s++) {
            if (!model.feasible(s)) {
              f[s] = value;
            }
          }
        });
  }

  private static void complement(int[] f) {
    Parallel.range(
        f.length,
        (from, to) -> {
          for (int s = from; s < to; s++) {
            f[s] = ~f[s];
          }
        });
  }
}

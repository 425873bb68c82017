package parley.gmcr.fast;

import java.util.Arrays;
import parley.gmcr.model.Direction;

/**
 * For every state the smallest value among itself and all states one decision maker can improve to
 * in one move.
 *
 * <p>States that differ only in this decision maker's options form a block. Inside a block its
 * states are sorted by its own level, best first, and the smallest value so far is carried along:
 * what stands strictly before a state is what it can improve to. One-way options split a block into
 * sections; a section looks into every section its one-way options can still reach, so the cost is
 * 2^n times (3/2)^(one-way options), plus one sort that is kept for the next call.
 */
final class ImprovementTransform {
  private final BitModel model;
  private final int free;
  private final int forward;
  private final int back;
  private final int[] level;
  // the states of each block and section, best first, infeasible ones last
  private final int[] order;

  ImprovementTransform(BitModel model, int dm, int[] level) {
    this.model = model;
    this.free = model.mask(dm, Direction.BOTH);
    this.forward = model.mask(dm, Direction.FORWARD);
    this.back = model.mask(dm, Direction.BACK);
    this.level = level;
    this.order = new int[model.size()];
    sort();
  }

  private int sectionSize() {
    return 1 << Integer.bitCount(free);
  }

  private int sections() {
    return model.size() / sectionSize();
  }

  private int chunk() {
    return Math.max(1, (1 << 14) / sectionSize());
  }

  private void sort() {
    int size = sectionSize();
    int others = (model.size() - 1) & ~free;
    Parallel.range(
        sections(),
        chunk(),
        (from, to) -> {
          long[] keys = new long[size];
          for (int section = from; section < to; section++) {
            int base = deposit(section, others);
            int at = 0;
            int sub = 0;
            do {
              int s = base | sub;
              long rank = model.feasible(s) ? ~(long) level[s] : Integer.MAX_VALUE;
              keys[at++] = rank << 32 | s;
              sub = (sub - free) & free;
            } while (sub != 0);
            Arrays.sort(keys);
            for (int r = 0; r < size; r++) {
              order[section * size + r] = (int) keys[r];
            }
          }
        });
  }

  /** Writes the result of {@code f} into {@code out}; tells whether anything became smaller. */
  boolean min(int[] f, int[] out) {
    var changed = new java.util.concurrent.atomic.AtomicBoolean();
    int others = (model.size() - 1) & ~free;
    Parallel.range(
        sections(),
        chunk(),
        (from, to) -> {
          boolean any = false;
          for (int section = from; section < to; section++) {
            int base = deposit(section, others);
            int switchable = (forward & ~base) | (back & base);
            int sub = 0;
            boolean first = true;
            do {
              int target = extract(base ^ sub, others);
              any |= merge(f, out, section, target, first);
              first = false;
              sub = (sub - switchable) & switchable;
            } while (sub != 0);
          }
          if (any) {
            changed.set(true);
          }
        });
    return changed.get();
  }

  private boolean merge(int[] f, int[] out, int section, int target, boolean first) {
    int size = sectionSize();
    int at = target * size;
    int end = at + size;
    int best = Integer.MAX_VALUE;
    boolean changed = false;
    for (int r = section * size; r < (section + 1) * size; r++) {
      int s = order[r];
      if (!model.feasible(s)) {
        break;
      }
      while (at < end && level[order[at]] > level[s] && model.feasible(order[at])) {
        best = Math.min(best, f[order[at++]]);
      }
      int now = first ? f[s] : out[s];
      if (best < now) {
        out[s] = best;
        changed = true;
      } else if (first) {
        out[s] = now;
      }
    }
    return changed;
  }

  // spreads the low bits of the number over the bits of the mask
  static int deposit(int number, int mask) {
    int out = 0;
    int rest = mask;
    for (int k = number; k != 0; k >>>= 1) {
      int bit = Integer.lowestOneBit(rest);
      if ((k & 1) == 1) {
        out |= bit;
      }
      rest ^= bit;
    }
    return out;
  }

  // the inverse: gathers the bits of the mask
  static int extract(int state, int mask) {
    int out = 0;
    int place = 1;
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      if ((state & Integer.lowestOneBit(rest)) != 0) {
        out |= place;
      }
      place <<= 1;
    }
    return out;
  }
}

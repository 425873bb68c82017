package parley.gmcr.fast;

import java.util.BitSet;
import parley.error.InputException;
import parley.gmcr.model.Direction;
import parley.gmcr.model.FeasibleStates;
import parley.gmcr.model.Formula;
import parley.gmcr.model.OptionModel;

/**
 * An option model with all 2^n combinations laid out in arrays: bit k of an index is option k.
 *
 * <p>Memory: 4 bytes a combination for the levels of one decision maker, one bit for feasibility.
 */
public final class BitModel {
  /** More options do not fit arrays of this machine's index type and a normal memory. */
  public static final int MOST_OPTIONS = 26;

  private static final int WORD = 64;

  private final OptionModel model;
  private final long[] feasible;
  private final long count;

  /**
   * Lays out the model.
   *
   * @throws InputException if it has more than {@value #MOST_OPTIONS} options or no feasible state
   */
  public BitModel(OptionModel model) {
    if (model.options().size() > MOST_OPTIONS) {
      throw new InputException(
          model.id(),
          model.options().size() + " options are too many to list every state",
          "up to " + MOST_OPTIONS + "; ask for single states or few equilibria instead");
    }
    this.model = model;
    int words = Math.max(1, size() / WORD);
    this.feasible = new long[words];
    FeasibleStates.visit(
        model,
        (first, open) -> {
          fill(first, 1L << open);
          return true;
        });
    long found = 0;
    for (long word : feasible) {
      found += Long.bitCount(word);
    }
    this.count = found;
    if (found == 0) {
      throw new InputException(
          model.id(), "no state is feasible: the infeasible patterns exclude everything", "");
    }
  }

  private void fill(long start, long length) {
    int first = Math.toIntExact(start);
    if (length >= WORD) {
      java.util.Arrays.fill(feasible, first / WORD, (int) ((first + length) / WORD), -1L);
      return;
    }
    feasible[first / WORD] |= ((1L << length) - 1) << (first % WORD);
  }

  /** The model laid out. */
  public OptionModel model() {
    return model;
  }

  /** 2 to the number of options. */
  public int size() {
    return 1 << model.options().size();
  }

  /** How many states are feasible. */
  public long count() {
    return count;
  }

  /** Whether the combination is feasible. */
  public boolean feasible(int state) {
    return (feasible[state / WORD] >>> (state % WORD) & 1) == 1;
  }

  /** The feasible states; a copy. */
  public BitSet feasibleStates() {
    return BitSet.valueOf(feasible);
  }

  /** The decision maker's options with the direction, as bits. */
  int mask(int dm, Direction direction) {
    return (int) model.mask(dm, direction);
  }

  /** The decision maker's options, as bits. */
  int owned(int dm) {
    return (int) model.owned(dm);
  }

  /**
   * Levels by the decision maker's statements; higher is better. Up to 30 statements the level is
   * their truth values read as a binary number; beyond, levels are renumbered without gaps whenever
   * another doubling could overflow.
   */
  int[] levels(int dm) {
    int[] level = new int[size()];
    long all = model.all();
    int bits = 0;
    for (Formula statement : model.statements().get(dm)) {
      if (bits == 30) {
        bits = renumber(level);
      }
      bits++;
      Parallel.range(
          level.length,
          (from, to) -> {
            for (int s = from; s < to; s++) {
              level[s] = level[s] << 1 | (statement.holds(s, all & ~s) ? 1 : 0);
            }
          });
    }
    return level;
  }

  private static int renumber(int[] level) {
    var used = new BitSet();
    for (int value : level) {
      used.set(value);
    }
    int[] values = used.stream().toArray();
    for (int s = 0; s < level.length; s++) {
      level[s] = java.util.Arrays.binarySearch(values, level[s]);
    }
    return 32 - Integer.numberOfLeadingZeros(values.length);
  }
}

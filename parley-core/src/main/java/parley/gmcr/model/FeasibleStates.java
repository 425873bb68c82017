package parley.gmcr.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.error.InputException;

/**
 * The option combinations that no infeasible pattern holds, found by splitting on one option after
 * the other.
 *
 * <p>Each half keeps only the patterns that can still match, freed of doubles, so that whole blocks
 * without patterns are found at once and the work is bounded by a budget of nodes even where
 * millions of patterns exclude everything.
 */
public final class FeasibleStates {
  // a pattern list shorter than this is not worth sorting for doubles
  private static final int WORTH_SORTING = 32;
  private static final long MOST_WORK = 4_000_000_000L;

  private final int options;
  private final Blocks blocks;
  private long work;

  /** Receives blocks of feasible states, ascending. */
  @FunctionalInterface
  public interface Blocks {
    /**
     * All states from {@code first} to {@code first + 2^open - 1} are feasible.
     *
     * @return whether to go on
     */
    boolean block(long first, int open);
  }

  private FeasibleStates(int options, Blocks blocks) {
    this.options = options;
    this.blocks = blocks;
  }

  /**
   * Visits all feasible states in ascending blocks.
   *
   * @throws InputException if the patterns are too many and too open to be resolved
   */
  public static void visit(OptionModel model, Blocks blocks) {
    long[][] patterns = new long[model.infeasible().size()][];
    for (int k = 0; k < patterns.length; k++) {
      patterns[k] = new long[] {model.infeasible().get(k).mask(), model.infeasible().get(k).yes()};
    }
    var search = new FeasibleStates(model.options().size(), blocks);
    search.split(0, search.options, Arrays.asList(patterns));
  }

  /**
   * All feasible states, ascending.
   *
   * @param limit the most states to list
   * @throws InputException if there are more, or none
   */
  public static long[] list(OptionModel model, int limit) {
    var found = new ArrayList<Long>();
    var over = new boolean[1];
    visit(
        model,
        (first, open) -> {
          if (open >= 31 || found.size() + (1L << open) > limit) {
            over[0] = true;
            return false;
          }
          for (long s = first; s < first + (1L << open); s++) {
            found.add(s);
          }
          return true;
        });
    if (over[0]) {
      throw new InputException(
          model.id(),
          "more than " + limit + " feasible states",
          "rule more combinations out, or use preference statements instead of a ranking");
    }
    if (found.isEmpty()) {
      throw new InputException(
          model.id(), "no state is feasible: the infeasible patterns exclude everything", "");
    }
    return found.stream().mapToLong(Long::longValue).toArray();
  }

  private boolean split(long first, int open, List<long[]> patterns) {
    if (patterns.isEmpty()) {
      return blocks.block(first, open);
    }
    for (long[] p : patterns) {
      if (p[0] == 0) {
        return true;
      }
    }
    work += patterns.size();
    if (work > MOST_WORK) {
      throw new InputException(
          "infeasible", "the patterns are too many and too open to be resolved", "use fewer");
    }
    long bit = 1L << (open - 1);
    return split(first, open - 1, half(patterns, bit, 0))
        && split(first | bit, open - 1, half(patterns, bit, bit));
  }

  private static List<long[]> half(List<long[]> patterns, long bit, long value) {
    List<long[]> kept = new ArrayList<>();
    for (long[] p : patterns) {
      if ((p[0] & bit) == 0) {
        kept.add(p);
      } else if ((p[1] & bit) == value) {
        kept.add(new long[] {p[0] & ~bit, p[1] & ~bit});
      }
    }
    if (kept.size() < WORTH_SORTING) {
      return kept;
    }
    kept.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
    List<long[]> distinct = new ArrayList<>();
    for (long[] p : kept) {
      if (distinct.isEmpty() || !Arrays.equals(distinct.get(distinct.size() - 1), p)) {
        distinct.add(p);
      }
    }
    return distinct;
  }
}

package parley.gmcr.inverse;

import java.util.Comparator;
import parley.gmcr.model.GraphModel;

/**
 * One pairwise preference that somebody must have.
 *
 * @param dm whose preference
 * @param strict whether {@code upper} must be better than {@code lower}; else it must be no worse
 * @param upper a state
 * @param lower another state
 */
public record Demand(int dm, boolean strict, int upper, int lower) implements Comparable<Demand> {
  private static final Comparator<Demand> ORDER =
      Comparator.comparingInt(Demand::dm)
          .thenComparingInt(Demand::upper)
          .thenComparingInt(Demand::lower)
          .thenComparing(Demand::strict);

  @Override
  public int compareTo(Demand other) {
    return ORDER.compare(this, other);
  }

  /** The decision maker must not prefer the other state to the target. */
  static Demand noBetter(int dm, int other, int target) {
    return new Demand(dm, false, target, other);
  }

  /** The decision maker must gain by a move. */
  static Demand gains(int dm, int from, int to) {
    return new Demand(dm, true, to, from);
  }

  /** Whether the model's preferences are so already. */
  public boolean holds(GraphModel model) {
    return strict ? model.prefers(dm, upper, lower) : !model.prefers(dm, lower, upper);
  }
}

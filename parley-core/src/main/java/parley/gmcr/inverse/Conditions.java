package parley.gmcr.inverse;

import java.util.List;

/**
 * The minimal conditions on preferences under which something is stable: it is iff all demands of
 * one of them hold.
 *
 * @param minimal those asking for the fewest changes first; none contains another, also not by what
 *     follows from it by transitivity
 * @param complete whether these are all; else they are the first that were found
 */
public record Conditions(List<Condition> minimal, boolean complete) {
  /** Copies the list. */
  public Conditions {
    minimal = List.copyOf(minimal);
  }

  /**
   * Demands that are enough together, and of which none can be left out.
   *
   * @param demands in the order of decision makers and states
   * @param changes how many of them do not hold now
   */
  public record Condition(List<Demand> demands, int changes) {
    /** Copies the list. */
    public Condition {
      demands = List.copyOf(demands);
    }
  }
}

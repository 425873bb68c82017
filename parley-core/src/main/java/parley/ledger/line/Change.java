package parley.ledger.line;

import java.util.ArrayList;
import java.util.List;

/**
 * A step of a line: what differs between a stand and the one that superseded it.
 *
 * @param kind what sort of step
 * @param line the line
 * @param from the stand before
 * @param to the stand that superseded it
 */
public record Change(Kind kind, Line line, Stand from, Stand to) {
  /** What sort of step. */
  public enum Kind {
    /** Another side. */
    SHIFT,
    /** The same side more firmly, or as a red line for the first time. */
    HARDENING,
    /** The same side less firmly, or no longer as a red line. */
    SOFTENING,
    /** The same side, now on a condition. */
    CONDITION_ADDED,
    /** The same side, now without a condition. */
    CONDITION_DROPPED;

    /** The word of results. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** All that differs; a shift hides the rest. */
  static List<Change> between(Line line, Stand from, Stand to) {
    if (from.stance() != to.stance()) {
      return List.of(new Change(Kind.SHIFT, line, from, to));
    }
    var changes = new ArrayList<Change>();
    int firmer = Integer.compare(firmness(to), firmness(from));
    if (firmer != 0) {
      changes.add(new Change(firmer > 0 ? Kind.HARDENING : Kind.SOFTENING, line, from, to));
    }
    if (from.conditional() != to.conditional()) {
      changes.add(
          new Change(
              to.conditional() ? Kind.CONDITION_ADDED : Kind.CONDITION_DROPPED, line, from, to));
    }
    return List.copyOf(changes);
  }

  private static int firmness(Stand stand) {
    return 2 * stand.strength().level() + (stand.redLine() ? 1 : 0);
  }
}

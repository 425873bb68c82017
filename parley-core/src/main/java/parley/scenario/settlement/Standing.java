package parley.scenario.settlement;

import java.util.Locale;

/** How a party stands on one value of an issue, by its words. */
public enum Standing {
  /** Rules it out. */
  REFUSES,
  /** Says no to it, or insists on another. */
  OBJECTS,
  /** Is for it on a condition, or says no to it together with values of another issue. */
  ON_CONDITION,
  /** Speaks for it. */
  WANTS,
  /** Speaks on the issue and not against this value. */
  NO_OBJECTION,
  /** Says nothing on the issue, or only by others' words: neither for nor against. */
  UNKNOWN;

  /** The word of results. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

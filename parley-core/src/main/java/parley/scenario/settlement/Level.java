package parley.scenario.settlement;

import parley.scenario.Role;

/** What counts as a no. */
public enum Level {
  /** Red lines only. */
  RED_LINES,
  /** Every stated objection, red lines among them. */
  OBJECTIONS;

  /** Whether a standpoint of the role says no at this level. */
  public boolean counts(Role role) {
    return role == Role.RED_LINE || (this == OBJECTIONS && role == Role.OBJECTION);
  }

  /** The words of results. */
  public String word() {
    return this == RED_LINES ? "red lines" : "objections";
  }
}

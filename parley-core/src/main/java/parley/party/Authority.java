package parley.party;

/** Whether a speaker can bind the party it speaks for; part of the test for a red line. */
public enum Authority {
  /**
   * Heads of state and government, ministers, chief negotiators, the party itself by name or seat.
   */
  BINDING,
  /**
   * Speaks for the party but does not decide: spokespersons' own words, envoys, members of
   * parliament.
   */
  SPEAKING,
  /** A former office holder, an expert, an unnamed source: binds nobody. */
  NONE,
  /** Nothing is known about it. */
  UNKNOWN
}

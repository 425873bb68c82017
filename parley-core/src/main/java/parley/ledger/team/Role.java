package parley.ledger.team;

/** What a reviewer may do; each role may do what those before it may. */
public enum Role {
  /** Looks. */
  READER,
  /** Codes and decides on statements. */
  REVIEWER,
  /** Settles what coders disagree on, assigns and redacts. */
  ADJUDICATOR;

  /** The word of commands and exchange formats. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether this role may do what the other may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}

package parley.ledger;

/** What a reviewer does with a statement. */
public enum Verdict {
  /** The coding that holds is right. */
  ACCEPT,
  /** Another coding holds instead. */
  CORRECT,
  /** This is no statement to be counted. */
  REJECT;

  /** The word of the exchange formats. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

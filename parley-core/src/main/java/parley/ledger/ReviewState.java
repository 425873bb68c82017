package parley.ledger;

/** Where a statement stands in review. */
public enum ReviewState {
  /** Coded, not looked at. */
  PROPOSED,
  /** A person found its coding right. */
  ACCEPTED,
  /** A person's coding holds instead of the proposed one. */
  CORRECTED,
  /** A person found that it does not count. */
  REJECTED;

  /** The word of the exchange formats. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

package parley.ledger.agreement;

/** The level of measurement of coded values, which says how much two values differ. */
public enum Level {
  /** Values are the same or not. */
  NOMINAL,
  /** Values have an order. */
  ORDINAL,
  /** Differences of values mean something. */
  INTERVAL;

  /** The word of options and results. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

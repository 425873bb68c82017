package parley.position;

/** What the speaker does by saying it. */
public enum Act {
  /** Says yes to another's demand. */
  ACCEPT,
  /** Puts an own contribution or text on the table ("proposed", "is ready to"). */
  OFFER,
  /** Gives up an earlier position of its own. */
  CONCEDE,
  /** Asks or requires something of others ("called for", "urged", "must"). */
  DEMAND,
  /** Says no to somebody's proposal or claim. */
  REJECT,
  /** Says no to doing something itself. */
  REFUSE,
  /** Announces a harm if something is not done. */
  THREATEN,
  /** Says that it will do something. */
  COMMIT,
  /** States a preference without a request ("hopes", "would like"). */
  WISH,
  /** Backs another's proposal or party. */
  SUPPORT,
  /** States the party's line on the disputed matter as a fact. */
  ASSERT,
  /** States the party's line on the disputed matter as a forecast. */
  PREDICT;

  /** The word of the exchange formats. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

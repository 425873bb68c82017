package parley.discourse.network;

/** What a weight is divided by. A weight divided by nothing (0) is 0. */
public enum Normalisation {
  /** Nothing. */
  NO,
  /** Two-mode: the statements of the row. */
  ACTIVITY,
  /** Two-mode: the statements of the column. */
  PROMINENCE,
  /** One-mode: the mean of the two entities' statements. */
  AVERAGE,
  /** One-mode: what the two entities said together, common things multiplied. */
  JACCARD,
  /**
   * One-mode: the product of the two entities' statements, as Discourse Network Analyzer has it.
   */
  COSINE,
  /**
   * One-mode: the geometric mean of each entity's similarity with itself; for a boolean or text
   * qualifier this makes congruence the cosine of the two stance vectors, 0 to 1.
   */
  COSINE_SIMILARITY;

  /** Whether a network of that mode knows it. */
  public boolean allowedIn(Mode mode) {
    return switch (this) {
      case NO -> true;
      case ACTIVITY, PROMINENCE -> mode == Mode.TWO;
      case AVERAGE, JACCARD, COSINE, COSINE_SIMILARITY -> mode == Mode.ONE;
    };
  }
}

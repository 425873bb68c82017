package parley.discourse.network;

/** What the qualifier does to a tie. */
public enum Relation {
  /** Nothing: every shared column counts. */
  IGNORE,
  /** Two-mode: which levels occur, as a sum of powers of two. */
  COMBINE,
  /** Two-mode: for minus against; one-mode: congruence minus conflict. */
  SUBTRACT,
  /** One-mode: equal stances on the same column. */
  CONGRUENCE,
  /** One-mode: opposed stances on the same column. */
  CONFLICT;

  /** Whether a network of that mode knows it. */
  public boolean allowedIn(Mode mode) {
    return switch (this) {
      case IGNORE, SUBTRACT -> true;
      case COMBINE -> mode == Mode.TWO;
      case CONGRUENCE, CONFLICT -> mode == Mode.ONE;
    };
  }
}

package parley.position;

/** The side a party takes toward a proposition. */
public enum Stance {
  /** The party wants or accepts the proposition. */
  FOR,
  /** The party refuses or opposes it. */
  AGAINST,
  /** The party takes neither side, or says that the matter is open. */
  NEUTRAL;

  /** The word of the exchange formats. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The other side; neutral stays neutral. */
  public Stance opposite() {
    return switch (this) {
      case FOR -> AGAINST;
      case AGAINST -> FOR;
      case NEUTRAL -> NEUTRAL;
    };
  }
}

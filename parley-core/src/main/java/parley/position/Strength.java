package parley.position;

/** How firmly a position is worded, in ascending order. */
public enum Strength {
  /** Level 1: hope, could, open to. */
  SOFT(1),
  /** Level 2: should, wants, proposes. */
  MEDIUM(2),
  /** Level 3: must, will, insists, has to. */
  FIRM(3),
  /** Level 4: never, any, under no circumstances, non-negotiable, won't happen. */
  CATEGORICAL(4);

  private final int level;

  Strength(int level) {
    this.level = level;
  }

  /** 1 to 4. */
  public int level() {
    return level;
  }

  /** The word of the exchange formats. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The strength at a level from 1 to 4. */
  public static Strength ofLevel(int level) {
    return switch (level) {
      case 1 -> SOFT;
      case 2 -> MEDIUM;
      case 3 -> FIRM;
      case 4 -> CATEGORICAL;
      default -> throw new IllegalArgumentException("strength is 1 to 4, not " + level);
    };
  }
}

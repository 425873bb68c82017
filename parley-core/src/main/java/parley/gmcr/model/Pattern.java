package parley.gmcr.model;

/**
 * A set of option combinations: some options fixed to Y or N, the rest open.
 *
 * @param mask bit k is set iff option k is fixed
 * @param yes the fixed options that are Y; a subset of {@code mask}
 */
public record Pattern(long mask, long yes) {
  /** Checks that only fixed options have a value. */
  public Pattern {
    if ((yes & ~mask) != 0) {
      throw new IllegalArgumentException(
          "a pattern gives a value to an option that it leaves open");
    }
  }

  /**
   * The pattern written with one character an option: Y, N or -.
   *
   * @throws IllegalArgumentException for another character or more than 63 options
   */
  public static Pattern parse(String text) {
    if (text.length() > OptionModel.MOST_OPTIONS) {
      throw new IllegalArgumentException(
          "a pattern may have at most " + OptionModel.MOST_OPTIONS + " options");
    }
    long mask = 0;
    long yes = 0;
    for (int k = 0; k < text.length(); k++) {
      switch (text.charAt(k)) {
        case 'Y' -> {
          mask |= 1L << k;
          yes |= 1L << k;
        }
        case 'N' -> mask |= 1L << k;
        case '-' -> {}
        default ->
            throw new IllegalArgumentException(
                "'" + text.charAt(k) + "' is not one of Y, N and - in '" + text + "'");
      }
    }
    return new Pattern(mask, yes);
  }

  /** Whether the combination, bit k for option k, belongs to the set. */
  public boolean matches(long state) {
    return (state & mask) == yes;
  }

  /** One character an option. */
  public String write(int options) {
    var out = new StringBuilder(options);
    for (int k = 0; k < options; k++) {
      boolean fixed = (mask >>> k & 1) == 1;
      out.append(!fixed ? '-' : (yes >>> k & 1) == 1 ? 'Y' : 'N');
    }
    return out.toString();
  }
}

package parley.scenario;

import parley.bargain.Rational;

/**
 * A number known within bounds.
 *
 * @param low the least it can be
 * @param high the greatest, at least {@code low}
 */
public record Range(Rational low, Rational high) {
  /** Anything from 0 to 1. */
  public static final Range UNKNOWN = new Range(Rational.ZERO, Rational.ONE);

  /** Checks the order. */
  public Range {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("not a range: " + low + " to " + high);
    }
  }

  /** The middle. */
  public Rational middle() {
    return low.add(high).divide(Rational.of(2));
  }
}

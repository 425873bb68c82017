package parley.bargain.uncertain;

import parley.bargain.Rational;

/**
 * What is known of the weight that a party gives an issue: it multiplies the whole row of the
 * party's table.
 *
 * @param low the least it can be, as a factor of the stated weight
 * @param high the most it can be
 */
public record WeightRange(Rational low, Rational high) {
  /** The weight is known. */
  public static final WeightRange KNOWN = new WeightRange(Rational.ONE, Rational.ONE);

  /** Checks the order and that weights do not turn negative. */
  public WeightRange {
    if (low.compareTo(high) > 0 || low.signum() < 0) {
      throw new IllegalArgumentException("not a range of weights: " + low + " to " + high);
    }
  }

  /** Whether nothing is uncertain. */
  public boolean known() {
    return low.equals(high);
  }
}

package parley.bargain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * An exact rational number, in lowest terms with a positive denominator. Utilities, weights and
 * reservation values are rationals, so that no comparison needs a tolerance.
 *
 * @param numerator the signed numerator
 * @param denominator the denominator, at least 1
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {
  /** 0. */
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

  /** 1. */
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  /** The largest decimal exponent that {@link #parse} takes, either way. */
  public static final int LARGEST_EXPONENT = 1000;

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,9})?");
  private static final Pattern FRACTION = Pattern.compile("[+-]?\\d+/\\d+");
  private static final MathContext FORTY_DIGITS = new MathContext(40);

  /** Brings the fraction to lowest terms. */
  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction cannot have the denominator 0");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    if (!divisor.equals(BigInteger.ONE)) {
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  /** A whole number. */
  public static Rational of(long whole) {
    return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** A fraction. */
  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Reads a decimal ({@code 0.25}, {@code 1e-3}) or a fraction ({@code 1/3}) exactly as written.
   *
   * @throws NumberFormatException if the text is neither, is not finite, or its exponent is beyond
   *     {@link #LARGEST_EXPONENT}
   */
  public static Rational parse(String text) {
    String trimmed = text.trim();
    if (FRACTION.matcher(trimmed).matches()) {
      int slash = trimmed.indexOf('/');
      var denominator = new BigInteger(trimmed.substring(slash + 1));
      if (denominator.signum() == 0) {
        throw new NumberFormatException("the denominator of '" + trimmed + "' is 0");
      }
      return new Rational(new BigInteger(trimmed.substring(0, slash)), denominator);
    }
    if (!DECIMAL.matcher(trimmed).matches()) {
      throw new NumberFormatException("'" + trimmed + "' is not a finite number");
    }
    var decimal = new BigDecimal(trimmed);
    if (Math.abs((long) decimal.scale()) > LARGEST_EXPONENT
        || decimal.precision() > LARGEST_EXPONENT) {
      throw new NumberFormatException("'" + trimmed + "' is beyond 1e±" + LARGEST_EXPONENT);
    }
    return decimal.scale() <= 0
        ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /** The sum. */
  public Rational add(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Rational subtract(Rational other) {
    return add(new Rational(other.numerator.negate(), other.denominator));
  }

  /** The product. */
  public Rational multiply(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The quotient; an {@link ArithmeticException} for division by 0. */
  public Rational divide(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** The smaller of the two. */
  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of the two. */
  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** This number times the scale, which must be a multiple of the denominator. */
  public BigInteger scaledBy(BigInteger scale) {
    return numerator.multiply(scale.divide(denominator));
  }

  /** The nearest double. */
  public double toDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), FORTY_DIGITS)
        .doubleValue();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** {@code a} or {@code a/b}. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}

package parley.bargain.uncertain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;

/**
 * What survives when preferences are known only as ranges or orders.
 *
 * @param necessarilyAcceptable how many outcomes every party accepts whatever the preferences are
 * @param possiblyAcceptable how many outcomes all accept for some preferences
 * @param sureDeals indices of the necessarily acceptable outcomes, ascending, if at most {@value
 *     UncertainAnalysis#MOST_LISTED}, else empty
 * @param necessarilyEfficient indices of outcomes that no preferences make inefficient, ascending
 * @param possiblyEfficient which outcomes some preferences make efficient
 * @param deal how often some outcome was acceptable to all in the sample
 * @param sameNash how often the Nash outcomes were those of the exact analysis
 * @param shares how often outcomes were efficient among the acceptable ones in the sample, most
 *     often first, at most 20
 * @param samples how many preferences were drawn
 * @param seed the seed of the draw
 * @param robust the outcome with the least worst regret, of several the one whose second worst
 *     regret is least, and so on; empty if none is possibly acceptable
 * @param decisive single preferences that change the Nash outcome if they are otherwise
 */
public record UncertainResult(
    long necessarilyAcceptable,
    long possiblyAcceptable,
    List<BigInteger> sureDeals,
    List<BigInteger> necessarilyEfficient,
    PossiblyEfficient possiblyEfficient,
    Estimate deal,
    Estimate sameNash,
    List<Share> shares,
    int samples,
    long seed,
    Optional<Robust> robust,
    List<Decisive> decisive) {
  /** Copies the lists. */
  public UncertainResult {
    sureDeals = List.copyOf(sureDeals);
    necessarilyEfficient = List.copyOf(necessarilyEfficient);
    shares = List.copyOf(shares);
    decisive = List.copyOf(decisive);
  }

  /**
   * The outcomes that some preferences make efficient.
   *
   * @param outcomes how many are proved to be, by preferences that do it
   * @param open how many are neither proved to be nor proved not to be
   * @param indices those proved, ascending, if at most {@value UncertainAnalysis#MOST_LISTED}, else
   *     empty
   */
  public record PossiblyEfficient(int outcomes, int open, List<BigInteger> indices) {
    /** Copies the list. */
    public PossiblyEfficient {
      indices = List.copyOf(indices);
    }
  }

  /**
   * A share of the sample.
   *
   * @param share 0 to 1
   * @param standardError sqrt(p (1 - p) / samples)
   */
  public record Estimate(double share, double standardError) {
    static Estimate of(int times, int samples) {
      double share = (double) times / samples;
      return new Estimate(share, Math.sqrt(share * (1 - share) / samples));
    }
  }

  /**
   * How an outcome fared in the sample.
   *
   * @param index of the outcome
   * @param efficient how often it was efficient among the acceptable outcomes
   * @param acceptable how often it was acceptable to all
   */
  public record Share(BigInteger index, Estimate efficient, Estimate acceptable) {}

  /**
   * The recommendation.
   *
   * @param index of the outcome
   * @param worstRegret the largest loss that any party can suffer against the best value on every
   *     issue, as a share of the most that can be at stake for it, over all possible preferences;
   *     exact
   * @param necessarilyAcceptable whether all accept it whatever the preferences are
   */
  public record Robust(BigInteger index, Rational worstRegret, boolean necessarilyAcceptable) {}

  /**
   * A single preference on which the answer hangs.
   *
   * @param kind what would be otherwise
   * @param party index of the party
   * @param subject index of the issue; of the red line for {@link Kind#RED_LINE}
   * @param first index of the value, or of the value or issue that would no longer come first; -1
   *     where there is none
   * @param second index of the value or issue that would then come before {@code first}; -1 where
   *     there is none
   * @param nash the first Nash outcome if it were so; empty if then no deal would exist
   */
  public record Decisive(
      Kind kind, int party, int subject, int first, int second, Optional<BigInteger> nash) {}

  /** What would be otherwise. */
  public enum Kind {
    /** The issue weighs as little as it can. */
    WEIGHT_LOW,
    /** The issue weighs as much as it can. */
    WEIGHT_HIGH,
    /** Two neighbours in the order of the weights change places. */
    WEIGHT_ORDER,
    /** The value is worth as little as it can be. */
    VALUE_LOW,
    /** The value is worth as much as it can be. */
    VALUE_HIGH,
    /** Two neighbours in the order of the values change places. */
    VALUE_ORDER,
    /** The red line is given up. */
    RED_LINE
  }
}

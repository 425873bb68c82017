package parley.bargain.uncertain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;

/**
 * What survives when weights are known only as ranges.
 *
 * @param necessarilyAcceptable how many outcomes every party accepts whatever the weights are
 * @param possiblyAcceptable how many outcomes all accept for some weights
 * @param necessarilyEfficient indices of outcomes that no weights make inefficient, ascending;
 *     exact
 * @param shares how often outcomes were efficient and accepted in the sample, most often first, at
 *     most 20: these are possibly efficient, shown by an example
 * @param samples how many weights were drawn
 * @param seed the seed of the draw
 * @param robust the outcome with the least worst regret; empty if none is possibly acceptable
 * @param decisive single weights that change the Nash outcome when at one end of their range
 */
public record UncertainResult(
    long necessarilyAcceptable,
    long possiblyAcceptable,
    List<BigInteger> necessarilyEfficient,
    List<Share> shares,
    int samples,
    long seed,
    Optional<Robust> robust,
    List<Decisive> decisive) {
  /** Copies the lists. */
  public UncertainResult {
    necessarilyEfficient = List.copyOf(necessarilyEfficient);
    shares = List.copyOf(shares);
    decisive = List.copyOf(decisive);
  }

  /**
   * How often an outcome was efficient among the acceptable ones.
   *
   * @param index of the outcome
   * @param share of the sample, 0 to 1
   * @param standardError of the share: sqrt(p (1 - p) / samples)
   */
  public record Share(BigInteger index, double share, double standardError) {}

  /**
   * The recommendation.
   *
   * @param index of the outcome
   * @param worstRegret the largest loss against its best outcome that any party can suffer, as a
   *     share of all that is at stake for it, over all weights in their ranges; exact
   * @param necessarilyAcceptable whether all accept it whatever the weights are
   */
  public record Robust(BigInteger index, Rational worstRegret, boolean necessarilyAcceptable) {}

  /**
   * A weight on which the answer hangs.
   *
   * @param party index of the party
   * @param issue index of the issue
   * @param atLow whether the answer changes at the low end of the range, else at the high end
   */
  public record Decisive(int party, int issue, boolean atLow) {}
}

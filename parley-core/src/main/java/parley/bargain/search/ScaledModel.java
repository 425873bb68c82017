package parley.bargain.search;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/**
 * A model's numbers as {@code long}s on one scale common to all parties, as solvers of whole-number
 * problems want them.
 */
public final class ScaledModel {
  private static final int MOST_BITS = 50;

  private final BigInteger scale;
  private final long[][][] utility;
  private final long[] reservation;

  private ScaledModel(SettlementModel model, BigInteger scale) {
    this.scale = scale;
    utility = model.parties().stream().map(party -> table(party, scale)).toArray(long[][][]::new);
    reservation =
        model.parties().stream()
            .mapToLong(party -> party.reservation().scaledBy(scale).longValueExact())
            .toArray();
  }

  /** The scaled model; empty if its numbers have too many digits for a common scale. */
  public static Optional<ScaledModel> of(SettlementModel model) {
    BigInteger scale = BigInteger.ONE;
    for (Party party : model.parties()) {
      scale = common(scale, party.reservation());
      for (List<Rational> row : party.utility()) {
        for (Rational value : row) {
          scale = common(scale, value);
        }
      }
    }
    for (RedLine line : model.redLines()) {
      if (line instanceof RedLine.LeastUtility least) {
        scale = common(scale, least.minimum());
      }
    }
    return fits(model, scale) ? Optional.of(new ScaledModel(model, scale)) : Optional.empty();
  }

  private static BigInteger common(BigInteger scale, Rational number) {
    return scale.divide(scale.gcd(number.denominator())).multiply(number.denominator());
  }

  private static boolean fits(SettlementModel model, BigInteger scale) {
    Rational largest = Rational.ZERO;
    for (int k = 0; k < model.parties().size(); k++) {
      Rational magnitude = model.parties().get(k).reservation();
      largest = largest.add(magnitude.signum() < 0 ? Rational.ZERO.subtract(magnitude) : magnitude);
      for (List<Rational> row : model.parties().get(k).utility()) {
        Rational most = row.stream().reduce(Rational::max).orElseThrow();
        Rational least = row.stream().reduce(Rational::min).orElseThrow();
        largest = largest.add(most.max(Rational.ZERO)).subtract(least.min(Rational.ZERO));
      }
    }
    for (RedLine line : model.redLines()) {
      if (line instanceof RedLine.LeastUtility least) {
        largest = largest.max(least.minimum());
      }
    }
    return largest.scaledBy(common(scale, largest)).bitLength() <= MOST_BITS;
  }

  private static long[][] table(Party party, BigInteger scale) {
    return party.utility().stream()
        .map(row -> row.stream().mapToLong(v -> v.scaledBy(scale).longValueExact()).toArray())
        .toArray(long[][]::new);
  }

  /** What the value of the issue contributes to the party. */
  public long utility(int party, int issue, int value) {
    return utility[party][issue][value];
  }

  /** The party's reservation value. */
  public long reservation(int party) {
    return reservation[party];
  }

  /** A red line's least utility, on the scale. */
  public long scaled(Rational number) {
    return number.scaledBy(scale).longValueExact();
  }
}

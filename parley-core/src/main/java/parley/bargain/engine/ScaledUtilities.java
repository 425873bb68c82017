package parley.bargain.engine;

import java.math.BigInteger;
import java.util.List;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/**
 * A model's utilities as whole numbers: per party everything is multiplied by the least common
 * multiple of all denominators that the party's numbers have. Comparison within a party is then
 * exact; parties keep scales of their own.
 */
final class ScaledUtilities {
  // a sum of this size leaves room for one addition and for the thresholds beside it
  private static final int MOST_BITS = 61;

  private final SettlementModel model;
  private final BigInteger[] scale;
  private final BigInteger[][][] table;
  private final boolean long64;

  ScaledUtilities(SettlementModel model) {
    this.model = model;
    int parties = model.parties().size();
    scale = new BigInteger[parties];
    table = new BigInteger[parties][][];
    boolean fits = true;
    for (int k = 0; k < parties; k++) {
      scale[k] = scaleOf(model, k);
      table[k] = tableOf(model.parties().get(k), scale[k]);
      fits &= largest(table[k]).bitLength() <= MOST_BITS;
      fits &= model.parties().get(k).reservation().scaledBy(scale[k]).bitLength() <= MOST_BITS;
      fits &=
          model.cap().isEmpty() || model.cap().get().scaledBy(scale[k]).bitLength() <= MOST_BITS;
    }
    long64 = fits;
  }

  private static BigInteger scaleOf(SettlementModel model, int party) {
    BigInteger scale = model.parties().get(party).reservation().denominator();
    for (List<Rational> row : model.parties().get(party).utility()) {
      for (Rational value : row) {
        scale = leastCommonMultiple(scale, value.denominator());
      }
    }
    for (RedLine line : model.redLines()) {
      if (line instanceof RedLine.LeastUtility least && least.party() == party) {
        scale = leastCommonMultiple(scale, least.minimum().denominator());
      }
    }
    return model.cap().isPresent()
        ? leastCommonMultiple(scale, model.cap().get().denominator())
        : scale;
  }

  private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  private static BigInteger[][] tableOf(Party party, BigInteger scale) {
    return party.utility().stream()
        .map(row -> row.stream().map(value -> value.scaledBy(scale)).toArray(BigInteger[]::new))
        .toArray(BigInteger[][]::new);
  }

  private static BigInteger largest(BigInteger[][] table) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger[] row : table) {
      BigInteger most = BigInteger.ZERO;
      for (BigInteger value : row) {
        most = most.max(value.abs());
      }
      sum = sum.add(most);
    }
    return sum;
  }

  /** Whether every sum fits a {@code long}. */
  boolean long64() {
    return long64;
  }

  SettlementModel model() {
    return model;
  }

  int parties() {
    return table.length;
  }

  BigInteger value(int party, int issue, int value) {
    return table[party][issue][value];
  }

  BigInteger scaled(int party, Rational utility) {
    // rounds up: the least whole number that is not below the utility
    var parts =
        utility.numerator().multiply(scale[party]).divideAndRemainder(utility.denominator());
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  Rational rational(int party, BigInteger scaled) {
    return new Rational(scaled, scale[party]);
  }

  /** What the party's sums are cut at: the cap, or the largest sum where the cap never binds. */
  BigInteger cap(int party) {
    BigInteger highest = BigInteger.ZERO;
    for (BigInteger[] row : table[party]) {
      BigInteger most = row[0];
      for (BigInteger value : row) {
        most = most.max(value);
      }
      highest = highest.add(most);
    }
    return model.cap().isPresent()
        ? highest.min(model.cap().get().scaledBy(scale[party]))
        : highest;
  }
}

package parley.bargain.engine;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import parley.bargain.Rational;
import parley.error.InputException;

/**
 * Keys that are ranks: the place of the utility among all the sums that the party's table allows.
 * For utilities whose common denominator is too large for {@code long}, as happens with weights of
 * many digits. Slower than {@link LongKeys} and just as exact.
 */
final class RankedKeys implements OutcomeKeys {
  /** The most distinct sums of one party for which ranks are kept. */
  static final int MOST_SUMS = 4_000_000;

  private final ScaledUtilities scaled;
  private final BlockLayout layout;
  private final BigInteger[][] block;
  private final BigInteger[] cap;
  private final BigInteger[][] sums;
  private final Map<BigInteger, Integer>[] ranks;

  @SuppressWarnings({"unchecked", "rawtypes"})
  RankedKeys(ScaledUtilities scaled, BlockLayout layout) {
    this.scaled = scaled;
    this.layout = layout;
    int parties = scaled.parties();
    block = new BigInteger[parties][layout.columns()];
    cap = new BigInteger[parties];
    sums = new BigInteger[parties][];
    ranks = new Map[parties];
    for (int k = 0; k < parties; k++) {
      cap[k] = scaled.cap(k);
      sums[k] = distinctSums(k);
      ranks[k] = new HashMap<>(sums[k].length * 2);
      for (int r = 0; r < sums[k].length; r++) {
        ranks[k].put(sums[k][r], r);
      }
      for (int c = 0; c < layout.columns(); c++) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = layout.firstInBlock(); i < layout.issues(); i++) {
          sum = sum.add(scaled.value(k, i, layout.columnValue(i, c)));
        }
        block[k][c] = sum;
      }
    }
  }

  private BigInteger[] distinctSums(int party) {
    Set<BigInteger> reached = Set.of(BigInteger.ZERO);
    for (int i = 0; i < layout.issues(); i++) {
      var next = new HashSet<BigInteger>();
      var values = new HashSet<BigInteger>();
      for (int v = 0; v < scaled.model().issues().get(i).size(); v++) {
        values.add(scaled.value(party, i, v));
      }
      for (BigInteger sum : reached) {
        for (BigInteger value : values) {
          next.add(sum.add(value));
        }
        if (next.size() > MOST_SUMS) {
          throw tooFine(party);
        }
      }
      reached = next;
    }
    return reached.stream()
        .map(sum -> sum.min(cap[party]))
        .distinct()
        .sorted()
        .toArray(BigInteger[]::new);
  }

  private InputException tooFine(int party) {
    return new InputException(
        scaled.model().id(),
        "the utilities of party '"
            + scaled.model().parties().get(party).name()
            + "' have so many digits that more than "
            + MOST_SUMS
            + " different sums arise, too many to compare exactly",
        "round its weights and values to fewer digits");
  }

  @Override
  public void fill(int[] prefixValues, long[][] keys) {
    for (int k = 0; k < block.length; k++) {
      BigInteger base = BigInteger.ZERO;
      for (int i = 0; i < layout.firstInBlock(); i++) {
        base = base.add(scaled.value(k, i, prefixValues[i]));
      }
      for (int c = 0; c < block[k].length; c++) {
        Integer rank = ranks[k].get(base.add(block[k][c]).min(cap[k]));
        keys[k][c] = java.util.Objects.requireNonNull(rank);
      }
    }
  }

  @Override
  public void fill(int[] prefixValues, int[] columns, long[][] keys) {
    fill(prefixValues, keys);
  }

  @Override
  public int countReaching(int[] prefixValues, long[] thresholds) {
    return -1;
  }

  @Override
  public long threshold(int party, Rational utility) {
    int place = Arrays.binarySearch(sums[party], scaled.scaled(party, utility));
    return place >= 0 ? place : -place - 1;
  }

  @Override
  public Rational utility(int party, long key) {
    return scaled.rational(party, sums[party][(int) key]);
  }

  @Override
  public int[] promisingColumns() {
    return IntStream.range(0, layout.columns()).toArray();
  }

  @Override
  public boolean bounded() {
    return false;
  }

  @Override
  public long least(int party, int[] prefixValues) {
    return 0;
  }

  @Override
  public long most(int party, int[] prefixValues) {
    return sums[party].length - 1L;
  }
}

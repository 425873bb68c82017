package parley.bargain.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.stream.IntStream;
import parley.bargain.Rational;
import parley.bargain.frontier.Domination;

/** Keys that are the scaled utilities themselves, for sums that fit a {@code long}. */
final class LongKeys implements OutcomeKeys {
  private final ScaledUtilities scaled;
  private final BlockLayout layout;
  private final long[][][] table;
  private final long[][] block;
  private final long[] cap;
  private final long[] blockLeast;
  private final long[] blockMost;
  private final int[] promising;
  private final PairCount pairs;

  LongKeys(ScaledUtilities scaled, BlockLayout layout) {
    this.scaled = scaled;
    this.layout = layout;
    int parties = scaled.parties();
    table = new long[parties][][];
    block = new long[parties][layout.columns()];
    cap = new long[parties];
    blockLeast = new long[parties];
    blockMost = new long[parties];
    for (int k = 0; k < parties; k++) {
      table[k] = tableOf(k);
      cap[k] = scaled.cap(k).longValueExact();
      for (int c = 0; c < layout.columns(); c++) {
        for (int i = layout.firstInBlock(); i < layout.issues(); i++) {
          block[k][c] += table[k][i][layout.columnValue(i, c)];
        }
      }
      blockLeast[k] = IntStream.range(0, layout.columns()).mapToLong(at(k)).min().orElseThrow();
      blockMost[k] = IntStream.range(0, layout.columns()).mapToLong(at(k)).max().orElseThrow();
    }
    pairs = parties == 2 ? new PairCount(block[0], block[1]) : PairCount.EMPTY;
    promising = scaled.model().capBinds() ? allColumns() : efficientColumns();
  }

  private java.util.function.IntToLongFunction at(int party) {
    return column -> block[party][column];
  }

  private long[][] tableOf(int party) {
    var issues = scaled.model().issues();
    var values = new long[issues.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = new long[issues.get(i).size()];
      for (int v = 0; v < values[i].length; v++) {
        values[i][v] = scaled.value(party, i, v).longValueExact();
      }
    }
    return values;
  }

  private int[] allColumns() {
    return IntStream.range(0, layout.columns()).toArray();
  }

  // adding the same prefix to all columns changes no domination among them
  private int[] efficientColumns() {
    var columns = new ArrayList<Column>();
    for (int c = 0; c < layout.columns(); c++) {
      var key = new long[block.length];
      for (int k = 0; k < key.length; k++) {
        key[k] = block[k][c];
      }
      columns.add(new Column(key, c));
    }
    var order = Domination.strongestFirst(block.length);
    columns.sort(order);
    var distinct = new ArrayList<Column>();
    for (Column column : columns) {
      if (distinct.isEmpty() || order.compare(distinct.get(distinct.size() - 1), column) != 0) {
        distinct.add(column);
      }
    }
    var best = new java.util.TreeSet<Domination.Keyed>(order);
    best.addAll(Domination.maxima(distinct));
    return columns.stream().filter(best::contains).mapToInt(Column::column).sorted().toArray();
  }

  private static final class Column implements Domination.Keyed {
    private final long[] key;
    private final int column;

    Column(long[] key, int column) {
      this.key = key;
      this.column = column;
    }

    @Override
    public long[] key() {
      return key;
    }

    @Override
    public boolean settled() {
      return false;
    }

    int column() {
      return column;
    }
  }

  @Override
  public void fill(int[] prefixValues, long[][] keys) {
    for (int k = 0; k < block.length; k++) {
      long base = prefixSum(k, prefixValues);
      long[] from = block[k];
      long[] into = keys[k];
      long most = cap[k];
      for (int c = 0; c < from.length; c++) {
        into[c] = Math.min(most, base + from[c]);
      }
    }
  }

  @Override
  public void fill(int[] prefixValues, int[] columns, long[][] keys) {
    for (int k = 0; k < block.length; k++) {
      long base = prefixSum(k, prefixValues);
      for (int c : columns) {
        keys[k][c] = Math.min(cap[k], base + block[k][c]);
      }
    }
  }

  @Override
  public int countReaching(int[] prefixValues, long[] thresholds) {
    if (block.length != 2) {
      return -1;
    }
    // min(cap, sum) reaches the threshold just when both do
    if (cap[0] < thresholds[0] || cap[1] < thresholds[1]) {
      return 0;
    }
    return pairs.atLeast(
        thresholds[0] - prefixSum(0, prefixValues), thresholds[1] - prefixSum(1, prefixValues));
  }

  private long prefixSum(int party, int[] prefixValues) {
    long base = 0;
    for (int i = 0; i < layout.firstInBlock(); i++) {
      base += table[party][i][prefixValues[i]];
    }
    return base;
  }

  @Override
  public long threshold(int party, Rational utility) {
    BigInteger least = scaled.scaled(party, utility);
    return least.bitLength() < Long.SIZE - 1
        ? least.longValueExact()
        : least.signum() > 0 ? Long.MAX_VALUE / 2 : Long.MIN_VALUE / 2;
  }

  @Override
  public Rational utility(int party, long key) {
    return scaled.rational(party, BigInteger.valueOf(key));
  }

  @Override
  public int[] promisingColumns() {
    return promising.clone();
  }

  @Override
  public boolean bounded() {
    return true;
  }

  @Override
  public long least(int party, int[] prefixValues) {
    return Math.min(cap[party], prefixSum(party, prefixValues) + blockLeast[party]);
  }

  @Override
  public long most(int party, int[] prefixValues) {
    return Math.min(cap[party], prefixSum(party, prefixValues) + blockMost[party]);
  }
}

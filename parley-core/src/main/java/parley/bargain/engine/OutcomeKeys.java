package parley.bargain.engine;

import parley.bargain.Rational;

/**
 * Gives every outcome one {@code long} per party, ordered as the party's utilities are and equal
 * exactly when these are equal.
 */
interface OutcomeKeys {
  /** Fills per party the keys of all columns of the block. Threads may call at the same time. */
  void fill(int[] prefixValues, long[][] keys);

  /** Fills only these columns. */
  void fill(int[] prefixValues, int[] columns, long[][] keys);

  /**
   * How many outcomes of the block reach all thresholds, where that can be told without visiting
   * them; negative where it cannot.
   */
  int countReaching(int[] prefixValues, long[] thresholds);

  /** The least key of a utility that is not below the given one. */
  long threshold(int party, Rational utility);

  /** The utility of a key. */
  Rational utility(int party, long key);

  /**
   * Columns of a block that can be efficient whatever the prefix is; all columns if nothing is
   * known.
   */
  int[] promisingColumns();

  /** Whether {@link #least} and {@link #most} bound the keys of a block by the prefix alone. */
  boolean bounded();

  /** The least key of the party in the block. */
  long least(int party, int[] prefixValues);

  /** The greatest key of the party in the block. */
  long most(int party, int[] prefixValues);
}

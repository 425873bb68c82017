package parley.ledger.duplicate;

import java.util.Arrays;
import java.util.List;

/**
 * Which texts have a shingle in common: all shingles sorted, so that equal ones lie together. Cost:
 * sorting, and the pairs themselves.
 */
final class SharedShingles {
  /** Takes two numbers of texts. */
  interface Pair {
    void of(int one, int other);
  }

  private static final int TEXT_BITS = 24;
  private static final long TEXT = (1L << TEXT_BITS) - 1;

  private final long[] sorted;
  private final int common;

  /**
   * An index of at most 16 million texts.
   *
   * @param common a shingle that more texts share tells nothing
   */
  SharedShingles(List<Shingles> texts, int common) {
    this.common = common;
    this.sorted = new long[texts.stream().mapToInt(Shingles::size).sum()];
    int at = 0;
    for (int t = 0; t < texts.size(); t++) {
      for (long hash : texts.get(t).hashes()) {
        // 40 bits of the hash are enough: every pair is compared in full
        sorted[at++] = hash << TEXT_BITS | t & TEXT;
      }
    }
    Arrays.sort(sorted);
  }

  /** Hands on every pair that shares a shingle, perhaps several times. */
  void forEachPair(Pair pair) {
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] >> TEXT_BITS != sorted[start] >> TEXT_BITS) {
        pairs(start, i, pair);
        start = i;
      }
    }
  }

  private void pairs(int start, int end, Pair pair) {
    if (end - start > common) {
      return;
    }
    for (int a = start + 1; a < end; a++) {
      for (int b = start; b < a; b++) {
        pair.of((int) (sorted[a] & TEXT), (int) (sorted[b] & TEXT));
      }
    }
  }
}

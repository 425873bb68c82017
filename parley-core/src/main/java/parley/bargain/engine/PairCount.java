package parley.bargain.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Counts the pairs (a, b) of a fixed list with {@code a >= x} and {@code b >= y} in O(log² n): the
 * pairs sorted by a, and over them a tree of segments with sorted b (merge-sort tree; J. L.
 * Bentley, Multidimensional divide-and-conquer, CACM 23 (1980), doi:10.1145/358841.358850).
 */
final class PairCount {
  static final PairCount EMPTY = new PairCount(new long[0], new long[0]);

  private final long[] first;
  private final long[][] levels;

  PairCount(long[] a, long[] b) {
    int[] order =
        IntStream.range(0, a.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> a[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    first = IntStream.of(order).mapToLong(i -> -a[i]).toArray();
    long[] second = IntStream.of(order).mapToLong(i -> b[i]).toArray();
    int depth = Integer.SIZE - Integer.numberOfLeadingZeros(a.length);
    levels = new long[depth][];
    for (int level = 0; level < depth; level++) {
      levels[level] = second.clone();
      int width = 1 << level;
      for (int start = 0; start < second.length; start += width) {
        Arrays.sort(levels[level], start, Math.min(second.length, start + width));
      }
    }
  }

  /** How many pairs have {@code a >= x} and {@code b >= y}. */
  int atLeast(long x, long y) {
    int reach = lowerBound(first, 0, first.length, -x + 1);
    int count = 0;
    int start = 0;
    for (int level = levels.length - 1; level >= 0; level--) {
      int width = 1 << level;
      if ((reach & width) != 0) {
        count += start + width - lowerBound(levels[level], start, start + width, y);
        start += width;
      }
    }
    return count;
  }

  // the first place in [from, to) whose number is not below the bound
  private static int lowerBound(long[] sorted, int from, int to, long bound) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

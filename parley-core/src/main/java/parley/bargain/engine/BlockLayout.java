package parley.bargain.engine;

import parley.bargain.SettlementModel;

/**
 * Splits the outcomes into blocks: a block holds all combinations of the last issues under one
 * choice of values for the issues before ("the prefix"). Row-major index = prefix · block size +
 * column.
 */
final class BlockLayout {
  private static final int LARGEST_BLOCK = 1 << 14;

  private final int[] sizes;
  private final int firstInBlock;
  private final int columns;
  private final long prefixes;

  BlockLayout(SettlementModel model) {
    sizes = model.issues().stream().mapToInt(issue -> issue.size()).toArray();
    int first = sizes.length;
    long block = 1;
    while (first > 0 && (block == 1 || block * sizes[first - 1] <= LARGEST_BLOCK)) {
      first--;
      block *= sizes[first];
    }
    firstInBlock = first;
    columns = Math.toIntExact(block);
    long before = 1;
    for (int i = 0; i < first; i++) {
      before = Math.multiplyExact(before, (long) sizes[i]);
    }
    prefixes = before;
  }

  /** The first issue that varies within a block; those before make the prefix. */
  int firstInBlock() {
    return firstInBlock;
  }

  /** Outcomes in a block. */
  int columns() {
    return columns;
  }

  /** Blocks. */
  long prefixes() {
    return prefixes;
  }

  int issues() {
    return sizes.length;
  }

  /** The values of the issues before the block, by issue. */
  void prefixValues(long prefix, int[] into) {
    long rest = prefix;
    for (int i = firstInBlock - 1; i >= 0; i--) {
      into[i] = (int) (rest % sizes[i]);
      rest /= sizes[i];
    }
  }

  /** The value that the issue, one within the block, has in the column. */
  int columnValue(int issue, int column) {
    int rest = column;
    for (int i = sizes.length - 1; i > issue; i--) {
      rest /= sizes[i];
    }
    return rest % sizes[issue];
  }
}

package parley.bargain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import parley.bargain.Combination;

/**
 * Tells for a block at a time which outcomes lie in which boxes. What depends on the block's issues
 * alone is worked out once.
 */
final class BoxTable {
  private final BlockLayout layout;
  private final long[][] insideBlock;
  private final List<Spanning> spanning = new ArrayList<>();

  /**
   * @param layout how outcomes fall into blocks
   * @param boxes the boxes
   * @param bits the bit that marks each box
   * @param words how many 64-bit words a mask has
   */
  BoxTable(BlockLayout layout, List<Combination> boxes, List<Integer> bits, int words) {
    this.layout = layout;
    insideBlock = new long[words][layout.columns()];
    for (int b = 0; b < boxes.size(); b++) {
      var before = boxes.get(b).values().headMap(layout.firstInBlock());
      boolean[] columns = columnsIn(boxes.get(b).values().tailMap(layout.firstInBlock()));
      if (before.isEmpty()) {
        mark(insideBlock, columns, bits.get(b));
      } else {
        spanning.add(new Spanning(before, columns, bits.get(b)));
      }
    }
  }

  private boolean[] columnsIn(Map<Integer, SortedSet<Integer>> box) {
    var columns = new boolean[layout.columns()];
    for (int c = 0; c < columns.length; c++) {
      boolean in = true;
      for (var entry : box.entrySet()) {
        in &= entry.getValue().contains(layout.columnValue(entry.getKey(), c));
      }
      columns[c] = in;
    }
    return columns;
  }

  private static void mark(long[][] masks, boolean[] columns, int bit) {
    long[] word = masks[bit / Long.SIZE];
    long flag = 1L << (bit % Long.SIZE);
    for (int c = 0; c < columns.length; c++) {
      if (columns[c]) {
        word[c] |= flag;
      }
    }
  }

  /** Sets the masks of the block's columns; earlier content is overwritten. */
  void fill(int[] prefixValues, long[][] masks) {
    for (int w = 0; w < insideBlock.length; w++) {
      System.arraycopy(insideBlock[w], 0, masks[w], 0, insideBlock[w].length);
    }
    for (Spanning box : spanning) {
      if (box.meets(prefixValues)) {
        mark(masks, box.columns, box.bit);
      }
    }
  }

  /** A box that names an issue before the block. */
  private static final class Spanning {
    private final Map<Integer, SortedSet<Integer>> before;
    private final boolean[] columns;
    private final int bit;

    Spanning(Map<Integer, SortedSet<Integer>> before, boolean[] columns, int bit) {
      this.before = before;
      this.columns = columns;
      this.bit = bit;
    }

    boolean meets(int[] prefixValues) {
      for (var entry : before.entrySet()) {
        if (!entry.getValue().contains(prefixValues[entry.getKey()])) {
          return false;
        }
      }
      return true;
    }
  }
}

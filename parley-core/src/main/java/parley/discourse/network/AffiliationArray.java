package parley.discourse.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * a[i][j][k]: how often row i speaks on column j at level k, or the sum of those statements'
 * weights. Sparse: the entries of a row stand together, sorted by column and level. Built in O(s
 * log s) for s statements.
 */
final class AffiliationArray {
  private final int[] first;
  private final int[] column;
  private final int[] level;
  private final double[] count;
  private final double[] rowTotal;
  private final double[] columnTotal;

  private AffiliationArray(int rows, int columns, int most) {
    first = new int[rows + 1];
    column = new int[most];
    level = new int[most];
    count = new double[most];
    rowTotal = new double[rows];
    columnTotal = new double[columns];
  }

  /** Counts the chosen statements, each with its weight; all their labels must be numbered. */
  static AffiliationArray of(
      StatementTable table, BitSet chosen, double[] weights, Numbering rows, Numbering columns) {
    int levels = table.levels().size();
    var array = new AffiliationArray(rows.size(), columns.size(), chosen.cardinality());
    int[][] byRow = byRow(table, chosen, rows);
    int next = 0;
    for (int i = 0; i < byRow.length; i++) {
      array.first[i] = next;
      int[] statements = byRow[i];
      long[] keys = new long[statements.length];
      for (int p = 0; p < keys.length; p++) {
        int s = statements[p];
        long cell = (long) columns.of(table.column(s)) * levels + table.level(s);
        keys[p] = Math.addExact(Math.multiplyExact(cell, (long) keys.length), p);
      }
      Arrays.sort(keys);
      for (int p = 0; p < keys.length; p++) {
        long cell = keys[p] / keys.length;
        double weight = weights[statements[(int) (keys[p] % keys.length)]];
        int j = (int) (cell / levels);
        int k = (int) (cell % levels);
        if (next == array.first[i] || array.column[next - 1] != j || array.level[next - 1] != k) {
          array.column[next] = j;
          array.level[next++] = k;
        }
        array.count[next - 1] += weight;
        array.rowTotal[i] += weight;
        array.columnTotal[j] += weight;
      }
    }
    array.first[byRow.length] = next;
    return array;
  }

  private static int[][] byRow(StatementTable table, BitSet chosen, Numbering rows) {
    int[] size = new int[rows.size()];
    chosen.stream().forEach(s -> size[rows.of(table.row(s))]++);
    int[][] byRow = new int[size.length][];
    for (int i = 0; i < size.length; i++) {
      byRow[i] = new int[size[i]];
    }
    int[] filled = new int[size.length];
    chosen.stream()
        .forEach(
            s -> {
              int i = rows.of(table.row(s));
              byRow[i][filled[i]++] = s;
            });
    return byRow;
  }

  int rows() {
    return first.length - 1;
  }

  int columns() {
    return columnTotal.length;
  }

  /** The first entry of row i; the last one is before {@code first(i + 1)}. */
  int first(int i) {
    return first[i];
  }

  int column(int entry) {
    return column[entry];
  }

  int level(int entry) {
    return level[entry];
  }

  double count(int entry) {
    return count[entry];
  }

  /** The statements of row i, or their weights. */
  double rowTotal(int i) {
    return rowTotal[i];
  }

  /** The statements on column j, or their weights. */
  double columnTotal(int j) {
    return columnTotal[j];
  }

  /** The entries sorted by column, then row, then level; by column where they begin. */
  ByColumn byColumn() {
    int[] start = new int[columns() + 1];
    int entries = first[rows()];
    for (int e = 0; e < entries; e++) {
      start[column[e] + 1]++;
    }
    for (int j = 0; j < columns(); j++) {
      start[j + 1] += start[j];
    }
    int[] next = start.clone();
    int[] order = new int[entries];
    int[] row = new int[entries];
    for (int i = 0; i < rows(); i++) {
      for (int e = first[i]; e < first[i + 1]; e++) {
        int at = next[column[e]]++;
        order[at] = e;
        row[at] = i;
      }
    }
    return new ByColumn(start, order, row);
  }

  /**
   * The entries by column.
   *
   * @param start where a column begins; one more than there are columns
   * @param entry the entry at a place
   * @param row its row
   */
  record ByColumn(int[] start, int[] entry, int[] row) {}
}

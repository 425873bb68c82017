package parley.discourse.network;

import java.util.Arrays;

/** The ties of a one-mode network as they come, row by row and each row by column. */
final class UpperTriangle {
  private final int n;
  private final int[] size;
  private int[] row = new int[1024];
  private int[] column = new int[1024];
  private double[] value = new double[1024];
  private int ties;

  UpperTriangle(int n) {
    this.n = n;
    this.size = new int[n];
  }

  /** Adds a tie of i with a larger number; 0 is none. */
  void add(int i, int other, double weight) {
    if (weight == 0) {
      return;
    }
    if (ties == row.length) {
      int more = Math.max(ties, ties + ties / 2);
      row = Arrays.copyOf(row, more);
      column = Arrays.copyOf(column, more);
      value = Arrays.copyOf(value, more);
    }
    row[ties] = i;
    column[ties] = other;
    value[ties++] = weight;
    size[i]++;
    size[other]++;
  }

  /** Both halves. */
  NetworkMatrix.Cells mirrored() {
    int[] first = new int[n + 1];
    for (int i = 0; i < n; i++) {
      first[i + 1] = Math.addExact(first[i], size[i]);
    }
    int[] next = Arrays.copyOf(first, n);
    int[] columns = new int[first[n]];
    double[] values = new double[first[n]];
    // the lower half of a row comes from smaller rows, so before its upper half
    for (int t = 0; t < ties; t++) {
      int at = next[column[t]]++;
      columns[at] = row[t];
      values[at] = value[t];
    }
    for (int t = 0; t < ties; t++) {
      int at = next[row[t]]++;
      columns[at] = column[t];
      values[at] = value[t];
    }
    return new NetworkMatrix.Cells(first, columns, values);
  }
}

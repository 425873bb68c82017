package parley.discourse.network;

import java.util.Arrays;
import java.util.List;

/**
 * A matrix with labels, rows and columns sorted by label (UTF-16). Only cells that are not 0 are
 * stored; in a one-mode matrix both halves are.
 */
public final class NetworkMatrix {
  private final Mode mode;
  private final List<String> rowLabels;
  private final List<String> columnLabels;
  private final int[] first;
  private final int[] column;
  private final double[] value;
  private final double[] rowTotal;
  private final double[] columnTotal;
  private final int statements;

  NetworkMatrix(
      Mode mode,
      List<String> rowLabels,
      List<String> columnLabels,
      Cells cells,
      double[] rowTotal,
      double[] columnTotal,
      int statements) {
    this.mode = mode;
    this.rowLabels = List.copyOf(rowLabels);
    this.columnLabels = List.copyOf(columnLabels);
    this.first = cells.first();
    this.column = cells.column();
    this.value = cells.value();
    this.rowTotal = rowTotal;
    this.columnTotal = columnTotal;
    this.statements = statements;
  }

  /** Stored cells, row by row. */
  record Cells(int[] first, int[] column, double[] value) {}

  /** What it shows. */
  @FunctionalInterface
  public interface Cell {
    /** A cell that is not 0. */
    void accept(int row, int column, double value);
  }

  /** One-mode or two-mode. */
  public Mode mode() {
    return mode;
  }

  /** The labels of the rows, sorted. */
  public List<String> rowLabels() {
    return rowLabels;
  }

  /** The labels of the columns, sorted; in a one-mode matrix those of the rows. */
  public List<String> columnLabels() {
    return columnLabels;
  }

  /** How many statements it rests on. */
  public int statements() {
    return statements;
  }

  /** The statements of a row entity, or the sum of their weights. */
  public double rowTotal(int row) {
    return rowTotal[row];
  }

  /** The same for a column. */
  public double columnTotal(int column) {
    return columnTotal[column];
  }

  /** How many cells are not 0. */
  public int cells() {
    return first[rowLabels.size()];
  }

  /** One cell; costs the logarithm of the row's cells. */
  public double get(int row, int col) {
    int at = Arrays.binarySearch(column, first[row], first[row + 1], col);
    return at < 0 ? 0 : value[at];
  }

  /** Writes a row into an array as long as there are columns. */
  public void row(int row, double[] into) {
    Arrays.fill(into, 0);
    for (int e = first[row]; e < first[row + 1]; e++) {
      into[column[e]] = value[e];
    }
  }

  /** Shows the cells of a row, by column. */
  public void forEach(int row, Cell cell) {
    for (int e = first[row]; e < first[row + 1]; e++) {
      cell.accept(row, column[e], value[e]);
    }
  }

  /** Shows all cells row by row; of a one-mode matrix each tie once, from the smaller number. */
  public void forEachTie(Cell cell) {
    for (int i = 0; i < rowLabels.size(); i++) {
      forEach(
          i,
          (row, col, weight) -> {
            if (mode == Mode.TWO || row < col) {
              cell.accept(row, col, weight);
            }
          });
    }
  }

  /** All cells; rows times columns of memory. */
  public double[][] dense() {
    double[][] dense = new double[rowLabels.size()][columnLabels.size()];
    for (int i = 0; i < dense.length; i++) {
      row(i, dense[i]);
    }
    return dense;
  }
}

package parley.bench;

import java.util.Arrays;

/**
 * The one-to-one assignment of greatest total weight (H. Kuhn, "The Hungarian method for the
 * assignment problem", 1955; the shortest-augmenting-path form). Cost: rows² × columns.
 */
final class Assignment {
  private Assignment() {}

  /** For each row the assigned column, -1 where none or where the weight is 0. */
  static int[] of(double[][] weights) {
    int rows = weights.length;
    int columns = rows == 0 ? 0 : weights[0].length;
    var result = new int[rows];
    Arrays.fill(result, -1);
    if (columns == 0) {
      return result;
    }
    // rows without a partner are matched to columns of weight 0 that do not exist
    int width = Math.max(columns, rows);
    var u = new double[rows + 1];
    var v = new double[width + 1];
    var owner = new int[width + 1];
    for (int row = 1; row <= rows; row++) {
      augment(weights, row, u, v, owner);
    }
    for (int column = 1; column <= columns; column++) {
      int row = owner[column];
      if (row > 0 && weights[row - 1][column - 1] > 0) {
        result[row - 1] = column - 1;
      }
    }
    return result;
  }

  private static void augment(double[][] weights, int row, double[] u, double[] v, int[] owner) {
    int width = v.length - 1;
    int columns = weights[0].length;
    var way = new int[width + 1];
    var least = new double[width + 1];
    var used = new boolean[width + 1];
    Arrays.fill(least, Double.MAX_VALUE);
    owner[0] = row;
    int column = 0;
    do {
      used[column] = true;
      int from = owner[column];
      double delta = Double.MAX_VALUE;
      int next = 0;
      for (int j = 1; j <= width; j++) {
        if (!used[j]) {
          double weight = j <= columns ? weights[from - 1][j - 1] : 0;
          double cost = -weight - u[from] - v[j];
          if (cost < least[j]) {
            least[j] = cost;
            way[j] = column;
          }
          if (least[j] < delta) {
            delta = least[j];
            next = j;
          }
        }
      }
      for (int j = 0; j <= width; j++) {
        if (used[j]) {
          u[owner[j]] += delta;
          v[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      column = next;
    } while (owner[column] != 0);
    while (column != 0) {
      int before = way[column];
      owner[column] = owner[before];
      column = before;
    }
  }
}

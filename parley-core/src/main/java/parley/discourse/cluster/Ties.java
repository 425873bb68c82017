package parley.discourse.cluster;

import java.util.Arrays;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkMatrix;

/** An undirected graph with positive weights, loops allowed; ties below 0 count as none. */
public final class Ties {
  private final int[][] neighbour;
  private final double[][] weight;

  private Ties(int[][] neighbour, double[][] weight) {
    this.neighbour = neighbour;
    this.weight = weight;
  }

  /** The positive ties of a one-mode network. */
  public static Ties of(NetworkMatrix matrix) {
    if (matrix.mode() != Mode.ONE) {
      throw new IllegalArgumentException("groups are found in one-mode networks");
    }
    int n = matrix.rowLabels().size();
    int[][] neighbour = new int[n][];
    double[][] weight = new double[n][];
    for (int i = 0; i < n; i++) {
      int[] found = new int[n];
      double[] strong = new double[n];
      int[] count = {0};
      matrix.forEach(
          i,
          (row, column, value) -> {
            if (value > 0) {
              found[count[0]] = column;
              strong[count[0]++] = value;
            }
          });
      neighbour[i] = Arrays.copyOf(found, count[0]);
      weight[i] = Arrays.copyOf(strong, count[0]);
    }
    return new Ties(neighbour, weight);
  }

  /** The graph of a symmetric matrix's positive cells; the diagonal holds each loop twice. */
  static Ties of(double[][] symmetric) {
    int n = symmetric.length;
    int[][] neighbour = new int[n][];
    double[][] weight = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = symmetric[i];
      neighbour[i] = java.util.stream.IntStream.range(0, n).filter(j -> row[j] > 0).toArray();
      weight[i] = Arrays.stream(neighbour[i]).mapToDouble(j -> row[j]).toArray();
    }
    return new Ties(neighbour, weight);
  }

  /** The graph in which groups are nodes. */
  Ties merged(Partition partition) {
    double[][] sums = new double[partition.groups()][partition.groups()];
    for (int i = 0; i < size(); i++) {
      for (int e = 0; e < neighbour[i].length; e++) {
        sums[partition.of(i)][partition.of(neighbour[i][e])] += weight[i][e];
      }
    }
    return of(sums);
  }

  /** How many nodes. */
  public int size() {
    return neighbour.length;
  }

  /** The nodes tied to a node, ascending. */
  int[] neighbours(int i) {
    return neighbour[i];
  }

  /** How strongly, in the same order. */
  double[] weights(int i) {
    return weight[i];
  }

  /** The sum of a node's weights. */
  double strength(int i) {
    double sum = 0;
    for (double w : weight[i]) {
      sum += w;
    }
    return sum;
  }

  /** The sum of all nodes' strengths, which is twice the weight of all ties. */
  double total() {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += strength(i);
    }
    return sum;
  }
}

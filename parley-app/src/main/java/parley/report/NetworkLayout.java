package parley.report;

import parley.discourse.network.Mode;
import parley.discourse.network.NetworkMatrix;

/**
 * Places for the nodes of a drawing: strong positive ties pull, all nodes push. T. M. J.
 * Fruchterman and E. M. Reingold, "Graph drawing by force-directed placement", Software: Practice
 * and Experience 21 (1991), doi 10.1002/spe.4380211102. Departure: starts from a circle in label
 * order and has no randomness, so that the same network looks the same. O(rounds n²).
 */
final class NetworkLayout {
  private static final int ROUNDS = 300;
  private static final double GRAVITY = 0.6;

  private final int nodes;
  private final double[] x;
  private final double[] y;

  private NetworkLayout(int nodes) {
    this.nodes = nodes;
    this.x = new double[nodes];
    this.y = new double[nodes];
  }

  /** Rows first, then the columns of a two-mode network. */
  static NetworkLayout of(NetworkMatrix matrix) {
    int rows = matrix.rowLabels().size();
    boolean two = matrix.mode() == Mode.TWO;
    int n = rows + (two ? matrix.columnLabels().size() : 0);
    double[][] pull = new double[n][n];
    double[] most = {0};
    matrix.forEachTie((i, j, weight) -> most[0] = Math.max(most[0], Math.abs(weight)));
    matrix.forEachTie(
        (i, j, weight) -> {
          // in a two-mode network opposition ties one to a concept as much as support
          double strength = (two ? Math.abs(weight) : Math.max(0, weight)) / most[0];
          int other = two ? rows + j : j;
          pull[i][other] = strength;
          pull[other][i] = strength;
        });
    var layout = new NetworkLayout(n);
    layout.place(pull);
    return layout;
  }

  private void place(double[][] pull) {
    for (int i = 0; i < nodes; i++) {
      // not quite a circle: perfect symmetry would never break
      double radius = 1 + 0.05 * (i % 7);
      x[i] = radius * Math.cos(2 * Math.PI * i / nodes);
      y[i] = radius * Math.sin(2 * Math.PI * i / nodes);
    }
    double ideal = 1.8 / Math.sqrt(Math.max(1, nodes));
    for (int round = 0; round < ROUNDS; round++) {
      move(pull, ideal, 0.15 * (1 - (double) round / ROUNDS));
    }
    fit();
  }

  private void move(double[][] pull, double ideal, double limit) {
    double[] dx = new double[nodes];
    double[] dy = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      for (int j = i + 1; j < nodes; j++) {
        double far = Math.max(1e-4, Math.hypot(x[i] - x[j], y[i] - y[j]));
        double force = ideal * ideal / far - pull[i][j] * far * far / ideal;
        double fx = (x[i] - x[j]) / far * force;
        double fy = (y[i] - y[j]) / far * force;
        dx[i] += fx;
        dy[i] += fy;
        dx[j] -= fx;
        dy[j] -= fy;
      }
    }
    for (int i = 0; i < nodes; i++) {
      dx[i] -= GRAVITY * x[i] * ideal;
      dy[i] -= GRAVITY * y[i] * ideal;
      double step = Math.max(1e-9, Math.hypot(dx[i], dy[i]));
      double scale = Math.min(step, limit) / step;
      x[i] += dx[i] * scale;
      y[i] += dy[i] * scale;
    }
  }

  // into the unit square
  private void fit() {
    stretch(x);
    stretch(y);
  }

  private static void stretch(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = high > low ? (values[i] - low) / (high - low) : 0.5;
    }
  }

  /** From 0 (left) to 1. */
  double x(int node) {
    return x[node];
  }

  /** From 0 (top) to 1. */
  double y(int node) {
    return y[node];
  }
}

package parley.bench;

import java.util.List;

/**
 * Quadratically weighted kappa of pairs of levels from 1 to 4 (J. Cohen, "Weighted kappa", 1968).
 */
final class StrengthKappa {
  private static final int LEVELS = 4;

  private StrengthKappa() {}

  /** Kappa of the pairs {@code {a, b}}; 1 when no disagreement is possible. */
  static double of(List<int[]> pairs) {
    var both = new long[LEVELS][LEVELS];
    for (int[] pair : pairs) {
      both[pair[0] - 1][pair[1] - 1]++;
    }
    var rows = new long[LEVELS];
    var columns = new long[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      for (int j = 0; j < LEVELS; j++) {
        rows[i] += both[i][j];
        columns[j] += both[i][j];
      }
    }
    double seen = 0;
    double expected = 0;
    for (int i = 0; i < LEVELS; i++) {
      for (int j = 0; j < LEVELS; j++) {
        int weight = (i - j) * (i - j);
        seen += weight * (double) both[i][j];
        expected += weight * (rows[i] * (double) columns[j] / Math.max(1, pairs.size()));
      }
    }
    return expected == 0 ? 1 : 1 - seen / expected;
  }
}

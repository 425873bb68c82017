package parley.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The expected calibration error in ten equal bins (C. Guo et al., "On Calibration of Modern Neural
 * Networks", ICML 2017): how far confidence and share of right answers lie apart, weighted by the
 * size of each bin.
 */
public final class CalibrationError {
  private static final int BINS = 10;

  private CalibrationError() {}

  /** The error of pairs of a confidence in [0,1] and 1 (right) or 0 (wrong); 0 without any. */
  public static double of(List<double[]> sure) {
    var sums = new double[BINS];
    for (double[] one : sure) {
      sums[Math.min(BINS - 1, (int) (one[0] * BINS))] += one[0] - one[1];
    }
    return Arrays.stream(sums).map(Math::abs).sum() / Math.max(1, sure.size());
  }
}

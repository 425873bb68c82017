package parley.ledger.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha: 1 minus observed over expected disagreement, for any number of coders,
 * missing values and three levels of measurement.
 *
 * <p>After K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of
 * Pennsylvania 2011: coincidence matrix of all pairs within units, each weighted by 1/(m−1) for m
 * values of the unit. Cost: values² per distinct value plus the pairs within units.
 */
public final class KrippendorffAlpha {
  private final double[] values;
  private final double[][] coincidences;
  private final double[] totals;
  private final double n;

  private KrippendorffAlpha(List<List<Double>> units) {
    this.values =
        units.stream().flatMap(List::stream).mapToDouble(d -> d).sorted().distinct().toArray();
    this.coincidences = new double[values.length][values.length];
    this.totals = new double[values.length];
    double count = 0;
    for (List<Double> unit : units) {
      int[] places = unit.stream().mapToInt(v -> Arrays.binarySearch(values, v)).toArray();
      for (int i = 0; i < places.length; i++) {
        for (int j = 0; j < places.length; j++) {
          if (i != j) {
            coincidences[places[i]][places[j]] += 1.0 / (places.length - 1);
          }
        }
        totals[places[i]]++;
      }
      count += places.length;
    }
    this.n = count;
  }

  /**
   * Alpha of the ratings: 1 for full agreement, 0 for agreement by chance, below 0 for systematic
   * disagreement; empty when no unit has two ratings or all ratings are the same value, for then
   * nothing can be told from chance.
   */
  public static OptionalDouble of(Ratings ratings, Level level) {
    var alpha = new KrippendorffAlpha(ratings.pairable());
    return alpha.values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(alpha.at(level));
  }

  private double at(Level level) {
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < values.length; c++) {
      for (int k = 0; k < values.length; k++) {
        double difference = difference(c, k, level);
        observed += coincidences[c][k] * difference;
        expected += totals[c] * totals[k] * difference;
      }
    }
    return 1 - (n - 1) * observed / expected;
  }

  private double difference(int c, int k, Level level) {
    return switch (level) {
      case NOMINAL -> c == k ? 0 : 1;
      case ORDINAL -> square(ranksBetween(Math.min(c, k), Math.max(c, k)));
      case INTERVAL -> square(values[c] - values[k]);
    };
  }

  private double ranksBetween(int low, int high) {
    double sum = -(totals[low] + totals[high]) / 2;
    for (int g = low; g <= high; g++) {
      sum += totals[g];
    }
    return low == high ? 0 : sum;
  }

  private static double square(double x) {
    return x * x;
  }
}

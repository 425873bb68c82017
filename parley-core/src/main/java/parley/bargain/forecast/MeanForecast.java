package parley.bargain.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.bargain.Rational;

/**
 * Weighted mean and median of positions on a scale, each party weighted by capability times
 * salience.
 *
 * @param mean the weighted mean
 * @param median the position at which half of the weight is reached, the lower one if two tie
 */
public record MeanForecast(Rational mean, Rational median) {
  /**
   * A forecast of the past with what came of it.
   *
   * @param forecast the forecast
   * @param outcome where the issue ended
   */
  public record Past(MeanForecast forecast, Rational outcome) {}

  /**
   * The mean absolute error of the weighted mean over past issues on the same scale: state it
   * beside every forecast. At least one past issue is needed.
   */
  public static Rational meanError(List<Past> pasts) {
    if (pasts.isEmpty()) {
      throw new IllegalArgumentException("an error is measured on at least one past issue");
    }
    return pasts.stream()
        .map(past -> past.forecast().mean().subtract(past.outcome()))
        .map(miss -> miss.max(Rational.ZERO.subtract(miss)))
        .reduce(Rational.ZERO, Rational::add)
        .divide(Rational.of(pasts.size()));
  }

  /**
   * A party's position.
   *
   * @param place on the scale
   * @param capability how much the party can bring to bear, at least 0
   * @param salience how much it cares, at least 0
   */
  public record Stand(Rational place, Rational capability, Rational salience) {
    /** Checks the signs. */
    public Stand {
      if (capability.signum() < 0 || salience.signum() < 0) {
        throw new IllegalArgumentException("capability and salience are at least 0");
      }
    }

    Rational weight() {
      return capability.multiply(salience);
    }
  }

  /** The forecast; at least one stand must have weight. */
  public static MeanForecast of(List<Stand> stands) {
    Rational weight = stands.stream().map(Stand::weight).reduce(Rational.ZERO, Rational::add);
    if (weight.signum() == 0) {
      throw new IllegalArgumentException("no stand has weight");
    }
    Rational sum =
        stands.stream()
            .map(stand -> stand.weight().multiply(stand.place()))
            .reduce(Rational.ZERO, Rational::add);
    return new MeanForecast(sum.divide(weight), median(stands, weight));
  }

  private static Rational median(List<Stand> stands, Rational weight) {
    var ordered = new ArrayList<>(stands);
    ordered.sort(Comparator.comparing(Stand::place));
    Rational reached = Rational.ZERO;
    for (Stand stand : ordered) {
      reached = reached.add(stand.weight());
      if (reached.add(reached).compareTo(weight) >= 0) {
        return stand.place();
      }
    }
    return ordered.get(ordered.size() - 1).place();
  }
}

package parley.bargain.forecast;

import java.util.List;
import java.util.function.Function;
import parley.bargain.Rational;

/**
 * How far forecasts missed on past issues; errors are shares of the issue's scale, 0 to 1.
 *
 * @param issues how many past issues were compared, at least 1
 * @param meanError the mean absolute error of the weighted mean
 * @param medianError the mean absolute error of the weighted median
 * @param middleError the mean absolute error of naming the middle of the scale each time: a
 *     forecast that does not beat it is worth nothing
 * @param largest the largest error of the weighted mean
 */
public record TrackRecord(
    int issues, Rational meanError, Rational medianError, Rational middleError, Rational largest) {
  /**
   * A past issue.
   *
   * @param forecast what would have been forecast
   * @param outcome where the issue ended
   * @param low the low end of the scale
   * @param high the high end, above {@code low}
   */
  public record Past(MeanForecast forecast, Rational outcome, Rational low, Rational high) {
    /** Checks the ends. */
    public Past {
      if (low.compareTo(high) >= 0) {
        throw new IllegalArgumentException("a scale needs a low end below its high end");
      }
    }

    private Rational miss(Rational forecast) {
      Rational miss = forecast.subtract(outcome);
      return miss.max(Rational.ZERO.subtract(miss)).divide(high.subtract(low));
    }
  }

  /** The record over past issues; at least one is needed. */
  public static TrackRecord of(List<Past> pasts) {
    if (pasts.isEmpty()) {
      throw new IllegalArgumentException("an error is measured on at least one past issue");
    }
    return new TrackRecord(
        pasts.size(),
        average(pasts, past -> past.miss(past.forecast().mean())),
        average(pasts, past -> past.miss(past.forecast().median())),
        average(pasts, past -> past.miss(past.low().add(past.high()).divide(Rational.of(2)))),
        pasts.stream()
            .map(past -> past.miss(past.forecast().mean()))
            .reduce(Rational.ZERO, Rational::max));
  }

  private static Rational average(List<Past> pasts, Function<Past, Rational> miss) {
    return pasts.stream()
        .map(miss)
        .reduce(Rational.ZERO, Rational::add)
        .divide(Rational.of(pasts.size()));
  }
}

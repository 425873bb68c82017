package parley.bargain.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.bargain.Rational;

/**
 * Weighted mean and median of positions on a scale, each party weighted by capability times
 * salience; exact. Cost: O(n log n) for n parties.
 *
 * @param mean the weighted mean
 * @param median the position at which half of the weight is reached; the lower one if half of the
 *     weight is reached exactly there
 */
public record MeanForecast(Rational mean, Rational median) {
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

    /** Capability times salience. */
    public Rational weight() {
      return capability.multiply(salience);
    }
  }

  /** The forecast; at least one stand must have weight. */
  public static MeanForecast of(List<Stand> stands) {
    Rational weight = total(stands);
    if (weight.signum() == 0) {
      throw new IllegalArgumentException("no stand has weight");
    }
    Rational sum =
        stands.stream()
            .map(stand -> stand.weight().multiply(stand.place()))
            .reduce(Rational.ZERO, Rational::add);
    return new MeanForecast(sum.divide(weight), median(stands, weight));
  }

  /** The sum of the stands' weights. */
  public static Rational total(List<Stand> stands) {
    return stands.stream().map(Stand::weight).reduce(Rational.ZERO, Rational::add);
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
    throw new IllegalStateException("the whole weight is at least half of it");
  }
}

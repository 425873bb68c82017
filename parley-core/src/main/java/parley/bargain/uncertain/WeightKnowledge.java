package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;

/**
 * What is known of the weights that a party gives the issues: bounds, an order, a sum.
 *
 * <p>The possible weights are all vectors w with {@code low <= w <= high}, {@code w[a] >= w[b]}
 * wherever issue a stands in a better layer than b, and, if a total is given, a sum of exactly
 * that.
 *
 * @param low the least weight of each issue, at least 0
 * @param high the greatest
 * @param layers for each issue its place in the order, 0 the most important, -1 if it has none;
 *     empty if no order is given
 * @param total what the weights add up to; empty if that is not fixed
 */
public record WeightKnowledge(
    List<Rational> low, List<Rational> high, List<Integer> layers, Optional<Rational> total) {
  /** Checks the bounds; whether order and total leave any weights shows {@link #corners()}. */
  public WeightKnowledge {
    low = List.copyOf(low);
    high = List.copyOf(high);
    layers = List.copyOf(layers);
    if (low.size() != high.size() || (!layers.isEmpty() && layers.size() != low.size())) {
      throw new IllegalArgumentException("bounds and order are of different lengths");
    }
    for (int i = 0; i < low.size(); i++) {
      if (low.get(i).signum() < 0 || low.get(i).compareTo(high.get(i)) > 0) {
        throw new IllegalArgumentException(
            "not a range of weights: " + low.get(i) + " to " + high.get(i));
      }
    }
  }

  /** Weights that are known. */
  public static WeightKnowledge known(List<Rational> weights) {
    return within(weights, weights);
  }

  /** Weights within bounds, independent of each other. */
  public static WeightKnowledge within(List<Rational> low, List<Rational> high) {
    return new WeightKnowledge(low, high, List.of(), Optional.empty());
  }

  /** Whether nothing is uncertain. */
  public boolean known() {
    return low.equals(high);
  }

  /** Whether the weights vary independently of each other. */
  boolean independent() {
    return layers.isEmpty() && total.isEmpty();
  }

  /** Whether the order says that {@code a} weighs at least as much as {@code b}. */
  boolean above(int a, int b) {
    return !layers.isEmpty()
        && layers.get(a) >= 0
        && layers.get(b) >= 0
        && layers.get(a) < layers.get(b);
  }

  /**
   * The corners of the possible weights, whose mixtures are all possible weights; empty if bounds,
   * order and total contradict each other.
   *
   * @throws parley.error.InputException if there are too many to list
   */
  public List<List<Rational>> corners() {
    return Corners.of(this);
  }

  /**
   * The weights that the exact analysis takes: the middle of the bounds where weights vary
   * independently, else the mean of the corners. For a plain order with a total these are the rank
   * order centroid weights (F. H. Barron, B. E. Barrett, Management Science 42 (1996),
   * doi:10.1287/mnsc.42.11.1515). There must be possible weights.
   */
  public List<Rational> stated() {
    var stated = new ArrayList<Rational>();
    List<List<Rational>> corners = independent() ? List.of(low, high) : corners();
    if (corners.isEmpty()) {
      throw new IllegalArgumentException("no weights meet the bounds, the order and the total");
    }
    for (int i = 0; i < low.size(); i++) {
      int issue = i;
      stated.add(
          corners.stream()
              .map(corner -> corner.get(issue))
              .reduce(Rational.ZERO, Rational::add)
              .divide(Rational.of(corners.size())));
    }
    return stated;
  }

  /** This knowledge with one weight fixed. */
  WeightKnowledge fixed(int issue, Rational weight) {
    var least = new ArrayList<>(low);
    var most = new ArrayList<>(high);
    least.set(issue, weight);
    most.set(issue, weight);
    return new WeightKnowledge(least, most, layers, total);
  }

  /** This knowledge with two issues exchanged in the order. */
  WeightKnowledge exchanged(int a, int b) {
    var other = new ArrayList<>(layers);
    other.set(a, layers.get(b));
    other.set(b, layers.get(a));
    return new WeightKnowledge(low, high, other, total);
  }
}

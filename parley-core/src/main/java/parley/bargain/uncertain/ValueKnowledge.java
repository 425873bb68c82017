package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.bargain.Rational;

/**
 * What is known of a party's utility for the values of one issue: bounds, and an order.
 *
 * <p>The possible utilities are all vectors v with {@code low <= v <= high} and {@code v[a] >=
 * v[b]} wherever a stands in a better layer than b. Values of the same layer are not compared. The
 * bounds are tightened to what the order leaves of them, so that each end is attained.
 *
 * @param low the least utility of each value, tightened
 * @param high the greatest
 * @param layers for each value its place in the order, 0 the best; empty if no order is given
 */
public record ValueKnowledge(List<Rational> low, List<Rational> high, List<Integer> layers) {
  /** Tightens the bounds; refuses those that no utilities meet. */
  public ValueKnowledge {
    if (low.size() != high.size() || (!layers.isEmpty() && layers.size() != low.size())) {
      throw new IllegalArgumentException("bounds and order are of different lengths");
    }
    List<Rational> least = low;
    List<Rational> most = high;
    if (!layers.isEmpty()) {
      least = tightened(low, layers, true);
      most = tightened(high, layers, false);
    }
    for (int v = 0; v < least.size(); v++) {
      if (least.get(v).compareTo(most.get(v)) > 0) {
        throw new IllegalArgumentException("no utilities meet the bounds and the order");
      }
    }
    low = List.copyOf(least);
    high = List.copyOf(most);
    layers = List.copyOf(layers);
  }

  // low: no less than any value of a worse layer; high: no more than any of a better one
  private static List<Rational> tightened(
      List<Rational> bounds, List<Integer> layers, boolean low) {
    Comparator<Integer> bestFirst = Comparator.comparing(layers::get);
    var order =
        IntStream.range(0, bounds.size())
            .boxed()
            .sorted(low ? bestFirst.reversed() : bestFirst)
            .toList();
    var result = new ArrayList<>(bounds);
    Rational beyond = bounds.get(order.get(0));
    Rational here = beyond;
    int layer = layers.get(order.get(0));
    boolean first = true;
    for (int v : order) {
      if (layers.get(v) != layer) {
        beyond = first ? here : (low ? beyond.max(here) : beyond.min(here));
        first = false;
        here = bounds.get(v);
        layer = layers.get(v);
      }
      here = low ? here.max(bounds.get(v)) : here.min(bounds.get(v));
      if (!first) {
        result.set(v, low ? beyond.max(bounds.get(v)) : beyond.min(bounds.get(v)));
      }
    }
    return result;
  }

  /** Utilities that are known. */
  public static ValueKnowledge known(List<Rational> utilities) {
    return new ValueKnowledge(utilities, utilities, List.of());
  }

  /** Utilities within bounds, independent of each other. */
  public static ValueKnowledge within(List<Rational> low, List<Rational> high) {
    return new ValueKnowledge(low, high, List.of());
  }

  /**
   * Utilities of which only the order is known: the value alone in the best layer is worth {@code
   * best}, the one alone in the worst layer is worth {@code worst}, all others lie between.
   */
  public static ValueKnowledge ordered(List<Integer> layers, Rational best, Rational worst) {
    int last = layers.stream().mapToInt(Integer::intValue).max().orElse(0);
    var low = new ArrayList<Rational>();
    var high = new ArrayList<Rational>();
    for (int layer : layers) {
      boolean alone = layers.stream().filter(l -> l == layer).count() == 1;
      low.add(alone && layer == 0 ? best : worst);
      high.add(alone && layer == last && last > 0 ? worst : best);
    }
    return new ValueKnowledge(low, high, layers);
  }

  /** Whether nothing is uncertain. */
  public boolean known() {
    return low.equals(high);
  }

  /** Whether the order says that {@code a} is at least as good as {@code b}. */
  boolean above(int a, int b) {
    return !layers.isEmpty() && layers.get(a) < layers.get(b);
  }

  /** The greatest v[y] - v[x] that is possible. */
  Rational most(int y, int x) {
    if (y == x) {
      return Rational.ZERO;
    }
    Rational apart = high.get(y).subtract(low.get(x));
    return above(x, y) ? apart.min(Rational.ZERO) : apart;
  }

  /**
   * The utilities that the exact analysis takes: the middle of the bounds, or, where an order is
   * given, layers at even distances between the greatest and the least utility, held within the
   * bounds.
   */
  public List<Rational> stated() {
    var stated = new ArrayList<Rational>();
    int last = layers.stream().mapToInt(Integer::intValue).max().orElse(0);
    Rational best = high.stream().reduce(Rational::max).orElseThrow();
    Rational worst = low.stream().reduce(Rational::min).orElseThrow();
    for (int v = 0; v < low.size(); v++) {
      Rational at =
          last == 0
              ? low.get(v).add(high.get(v)).divide(Rational.of(2))
              : best.subtract(best.subtract(worst).multiply(Rational.of(layers.get(v), last)));
      stated.add(at.max(low.get(v)).min(high.get(v)));
    }
    return stated;
  }

  /** This knowledge with the utility of one value fixed; the value's bounds must allow it. */
  ValueKnowledge fixed(int value, Rational utility) {
    var least = new ArrayList<>(low);
    var most = new ArrayList<>(high);
    least.set(value, utility);
    most.set(value, utility);
    return new ValueKnowledge(least, most, layers);
  }
}

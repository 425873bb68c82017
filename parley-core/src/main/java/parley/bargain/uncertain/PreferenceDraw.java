package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import parley.bargain.Rational;

/**
 * Draws possible preferences at random, in exact numbers.
 *
 * <p>Bounds alone are drawn uniformly, each on 1001 steps. Weights with a total are drawn uniformly
 * among all that have this total (by cutting it at random places), sorted into their order where
 * one is given, and drawn again until they meet the bounds; values of which only the order is known
 * likewise. Where {@value #TRIES} tries in a row miss the bounds, a random mixture of the corners
 * is taken, which is possible too but not uniform.
 */
final class PreferenceDraw {
  private static final int STEPS = 1000;
  private static final int CUTS = 1_000_000;
  private static final int TRIES = 1000;

  private final Random random;

  PreferenceDraw(Random random) {
    this.random = random;
  }

  /** A table of weighted utilities. */
  List<List<Rational>> table(Preference preference) {
    return Preference.table(
        weights(preference.weights()), preference.values().stream().map(this::values).toList());
  }

  private Rational between(Rational low, Rational high) {
    return low.equals(high)
        ? low
        : low.add(high.subtract(low).multiply(Rational.of(random.nextInt(STEPS + 1), STEPS)));
  }

  private List<Rational> weights(WeightKnowledge knowledge) {
    if (knowledge.known()) {
      return knowledge.low();
    }
    for (int t = 0; t < TRIES; t++) {
      List<Rational> weights =
          knowledge.total().isPresent()
              ? sorted(knowledge.layers(), shares(knowledge.total().get(), knowledge.low().size()))
              : independent(knowledge.low(), knowledge.high());
      if (possible(knowledge, weights)) {
        return weights;
      }
    }
    return mixture(knowledge.corners());
  }

  private List<Rational> independent(List<Rational> low, List<Rational> high) {
    return IntStream.range(0, low.size()).mapToObj(i -> between(low.get(i), high.get(i))).toList();
  }

  private List<Rational> shares(Rational total, int parts) {
    int[] cuts = new int[parts + 1];
    for (int c = 1; c < parts; c++) {
      cuts[c] = random.nextInt(CUTS + 1);
    }
    cuts[parts] = CUTS;
    Arrays.sort(cuts);
    return IntStream.range(0, parts)
        .mapToObj(i -> total.multiply(Rational.of(cuts[i + 1] - cuts[i], CUTS)))
        .toList();
  }

  /** The numbers of all ranked places, exchanged so that they stand in the order. */
  private List<Rational> sorted(List<Integer> layers, List<Rational> numbers) {
    if (layers.isEmpty()) {
      return numbers;
    }
    var ranked = new ArrayList<>(IntStream.range(0, layers.size()).boxed().toList());
    ranked.removeIf(i -> layers.get(i) < 0);
    // a shuffle before the stable sort leaves the places within a layer to chance
    Collections.shuffle(ranked, random);
    ranked.sort(java.util.Comparator.comparing(layers::get));
    var descending = new ArrayList<>(ranked.stream().map(numbers::get).toList());
    descending.sort(Collections.reverseOrder());
    var result = new ArrayList<>(numbers);
    for (int r = 0; r < ranked.size(); r++) {
      result.set(ranked.get(r), descending.get(r));
    }
    return result;
  }

  private static boolean possible(WeightKnowledge knowledge, List<Rational> weights) {
    for (int a = 0; a < weights.size(); a++) {
      if (weights.get(a).compareTo(knowledge.low().get(a)) < 0
          || weights.get(a).compareTo(knowledge.high().get(a)) > 0) {
        return false;
      }
      for (int b = 0; b < weights.size(); b++) {
        if (knowledge.above(a, b) && weights.get(a).compareTo(weights.get(b)) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Rational> mixture(List<List<Rational>> corners) {
    List<Rational> shares = shares(Rational.ONE, corners.size());
    var mixed = new ArrayList<>(Collections.nCopies(corners.get(0).size(), Rational.ZERO));
    for (int c = 0; c < corners.size(); c++) {
      for (int i = 0; i < mixed.size(); i++) {
        mixed.set(i, mixed.get(i).add(corners.get(c).get(i).multiply(shares.get(c))));
      }
    }
    return mixed;
  }

  private List<Rational> values(ValueKnowledge knowledge) {
    if (knowledge.known()) {
      return knowledge.low();
    }
    if (knowledge.layers().isEmpty()) {
      return independent(knowledge.low(), knowledge.high());
    }
    Rational best = knowledge.high().stream().reduce(Rational::max).orElseThrow();
    Rational worst = knowledge.low().stream().reduce(Rational::min).orElseThrow();
    for (int t = 0; t < TRIES; t++) {
      var drawn = new ArrayList<Rational>();
      var places = new ArrayList<Integer>();
      for (int v = 0; v < knowledge.low().size(); v++) {
        boolean fixed = knowledge.low().get(v).equals(knowledge.high().get(v));
        drawn.add(fixed ? knowledge.low().get(v) : between(worst, best));
        places.add(fixed ? -1 : knowledge.layers().get(v));
      }
      List<Rational> values = sorted(places, drawn);
      if (possible(knowledge, values)) {
        return values;
      }
    }
    // the same share of every range keeps the order, since both ends keep it
    Rational share = Rational.of(random.nextInt(STEPS + 1), STEPS);
    return IntStream.range(0, knowledge.low().size())
        .mapToObj(
            v ->
                knowledge
                    .low()
                    .get(v)
                    .add(knowledge.high().get(v).subtract(knowledge.low().get(v)).multiply(share)))
        .toList();
  }

  private static boolean possible(ValueKnowledge knowledge, List<Rational> values) {
    for (int a = 0; a < values.size(); a++) {
      if (values.get(a).compareTo(knowledge.low().get(a)) < 0
          || values.get(a).compareTo(knowledge.high().get(a)) > 0) {
        return false;
      }
      for (int b = 0; b < values.size(); b++) {
        if (knowledge.above(a, b) && values.get(a).compareTo(values.get(b)) < 0) {
          return false;
        }
      }
    }
    return true;
  }
}

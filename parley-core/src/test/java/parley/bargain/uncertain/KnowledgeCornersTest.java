package parley.bargain.uncertain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.bargain.uncertain.PreferenceCorners.outcomes;
import static parley.bargain.uncertain.PreferenceCorners.tables;
import static parley.bargain.uncertain.PreferenceCorners.utility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.bargain.RandomModels;
import parley.bargain.Rational;

/** What is known in part, against all its corners found by brute force. */
class KnowledgeCornersTest {
  private static final int MODELS = 60;

  @Test
  void cornersAreThoseOfTheDefinition() {
    var cases = new RandomPreferences(RandomModels.seed());
    for (int m = 0; m < MODELS; m++) {
      for (Preference preference : cases.next().preferences()) {
        List<List<Rational>> corners = preference.weights().corners();
        assertThat(new HashSet<>(corners)).hasSameSizeAs(corners);
        assertThat(new HashSet<>(corners)).isEqualTo(CornersByBruteForce.of(preference.weights()));
      }
    }
  }

  @Test
  void extremesOfValuesAreThoseOfTheCorners() {
    var random = new Random(RandomModels.seed());
    int ordered = 0;
    for (int m = 0; m < 3 * MODELS; m++) {
      var low = new ArrayList<Rational>();
      var high = new ArrayList<Rational>();
      var layers = new ArrayList<Integer>();
      for (int v = 0; v < 4; v++) {
        low.add(Rational.of(random.nextInt(4)));
        high.add(low.get(v).add(Rational.of(random.nextInt(4))));
        layers.add(random.nextInt(3));
      }
      ValueKnowledge values;
      try {
        values = new ValueKnowledge(low, high, layers);
      } catch (IllegalArgumentException e) {
        continue; // the bounds contradict the order
      }
      String which = "seed " + RandomModels.seed() + " values " + low + high + layers;
      Set<List<Rational>> corners = CornersByBruteForce.of(values);
      assertThat(corners).as(which).contains(values.low(), values.high());
      for (int y = 0; y < 4; y++) {
        for (int x = 0; x < 4; x++) {
          int better = y;
          int worse = x;
          assertThat(values.most(y, x))
              .as(which + " " + y + " over " + x)
              .isEqualTo(
                  corners.stream()
                      .map(corner -> corner.get(better).subtract(corner.get(worse)))
                      .reduce(Rational::max)
                      .orElseThrow());
          ordered += values.above(x, y) && values.most(y, x).signum() == 0 ? 1 : 0;
        }
      }
    }
    assertThat(ordered).isPositive();
  }

  @Test
  void signsAreThoseOfTheCorners() {
    var cases = new RandomPreferences(RandomModels.seed() + 4);
    for (int m = 0; m < MODELS; m++) {
      var next = cases.next();
      String which = "seed " + RandomModels.seed() + " model " + m;
      var bounds = new PreferenceBounds(next.model(), next.preferences());
      List<int[]> all = outcomes(next.model());
      for (int k = 0; k < next.preferences().size(); k++) {
        var tables = tables(next.preferences().get(k));
        for (int[] y : all) {
          int[] x = all.get((m + y[0]) % all.size());
          int most =
              tables.stream()
                  .map(table -> utility(table, y).subtract(utility(table, x)))
                  .reduce(Rational::max)
                  .orElseThrow()
                  .signum();
          assertThat(bounds.signOfMost(k, y, x)).as(which).isEqualTo(most);
        }
      }
    }
  }

  @Test
  void rankOrderCentroidIsTheMeanOfTheCorners() {
    var zero = java.util.Collections.nCopies(3, Rational.ZERO);
    var one = java.util.Collections.nCopies(3, Rational.ONE);
    var weights = new WeightKnowledge(zero, one, List.of(1, 0, 2), Optional.of(Rational.ONE));
    // published for three attributes: 0.6111, 0.2778, 0.1111
    assertThat(weights.stated())
        .containsExactly(Rational.of(5, 18), Rational.of(11, 18), Rational.of(2, 18));
  }

  @Test
  void contradictionsHaveNoCorners() {
    var low = List.of(Rational.of(3), Rational.of(1));
    var high = List.of(Rational.of(4), Rational.of(2));
    assertThat(new WeightKnowledge(low, high, List.of(1, 0), Optional.empty()).corners()).isEmpty();
    assertThat(new WeightKnowledge(low, high, List.of(), Optional.of(Rational.of(9))).corners())
        .isEmpty();
    assertThatThrownBy(
            () ->
                new ValueKnowledge(
                    List.of(Rational.of(3), Rational.of(1)),
                    List.of(Rational.of(4), Rational.of(2)),
                    List.of(1, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

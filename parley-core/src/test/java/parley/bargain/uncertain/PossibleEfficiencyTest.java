package parley.bargain.uncertain;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.bargain.uncertain.PreferenceCorners.outcomes;
import static parley.bargain.uncertain.PreferenceCorners.with;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.bargain.BruteForce;
import parley.bargain.RandomModels;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;

/** Outcomes that may be efficient have a witness; the others are efficient on no grid. */
class PossibleEfficiencyTest {
  private static final int MODELS = 60;

  @Test
  void possibleEfficiencyHasAWitnessOrNoneOnAnyGrid() {
    var cases = new RandomPreferences(RandomModels.seed() + 2);
    var random = new Random(RandomModels.seed());
    int witnesses = 0;
    int refused = 0;
    for (int m = 0; m < MODELS; m++) {
      var next = cases.next();
      String which = "seed " + RandomModels.seed() + " model " + m;
      SettlementModel model = next.model();
      List<int[]> existing =
          outcomes(model).stream()
              .filter(x -> model.rules().stream().noneMatch(rule -> rule.contains(x)))
              .toList();
      var bounds = new PreferenceBounds(model, next.preferences());
      var search = new PossibleEfficiency(bounds, next.preferences(), existing);
      Set<Long> seen = seenEfficient(next, random);
      for (int[] x : existing) {
        long index = model.index(java.util.Arrays.stream(x).boxed().toList()).longValueExact();
        var decision = search.decide(x);
        assertThat(decision.answer()).as(which).isNotEqualTo(PossibleEfficiency.Answer.OPEN);
        if (decision.answer() == PossibleEfficiency.Answer.POSSIBLE) {
          witnesses++;
          for (int k = 0; k < next.preferences().size(); k++) {
            possible(which, next.preferences().get(k), decision.witness().get(k));
          }
          var brute = new BruteForce(with(model, decision.witness()));
          assertThat(brute.efficient(brute.outcomes())).as(which).contains(index);
        } else {
          refused++;
          assertThat(seen).as(which).doesNotContain(index);
        }
      }
    }
    assertThat(witnesses).isPositive();
    assertThat(refused).isPositive();
  }

  // corners of the preferences and random draws
  private static Set<Long> seenEfficient(RandomPreferences.Case next, Random random) {
    var draw = new PreferenceDraw(random);
    var tables = next.preferences().stream().map(PreferenceCorners::tables).toList();
    var seen = new HashSet<Long>();
    for (int s = 0; s < 40; s++) {
      var sample = new ArrayList<List<List<Rational>>>();
      for (int k = 0; k < tables.size(); k++) {
        List<List<Rational>> drawn = draw.table(next.preferences().get(k));
        possible("draw", next.preferences().get(k), drawn);
        sample.add(s % 2 == 0 ? drawn : tables.get(k).get(random.nextInt(tables.get(k).size())));
      }
      var brute = new BruteForce(with(next.model(), sample));
      seen.addAll(brute.efficient(brute.outcomes()));
    }
    return seen;
  }

  /** Whether a table is a mixture that the knowledge allows, seen by a program of its own. */
  private static void possible(String which, Preference preference, List<List<Rational>> table) {
    int issues = table.size();
    var simplex = new ExactSimplex(issues);
    WeightKnowledge weights = preference.weights();
    for (int i = 0; i < issues; i++) {
      ValueKnowledge values = preference.values().get(i);
      unit(simplex, issues, i, Rational.ONE, weights.high().get(i));
      unit(simplex, issues, i, Rational.of(-1), Rational.ZERO.subtract(weights.low().get(i)));
      for (int v = 0; v < table.get(i).size(); v++) {
        Rational amount = table.get(i).get(v);
        unit(simplex, issues, i, Rational.ZERO.subtract(values.high().get(v)), minus(amount));
        unit(simplex, issues, i, values.low().get(v), amount);
        for (int other = 0; other < table.get(i).size(); other++) {
          if (values.above(v, other)) {
            assertThat(amount).as(which).isGreaterThanOrEqualTo(table.get(i).get(other));
          }
        }
      }
      for (int b = 0; b < issues; b++) {
        if (weights.above(i, b)) {
          var row = new Rational[issues];
          java.util.Arrays.fill(row, Rational.ZERO);
          row[b] = Rational.ONE;
          row[i] = Rational.of(-1);
          simplex.atMost(row, Rational.ZERO);
        }
      }
    }
    if (weights.total().isPresent()) {
      var ones = new Rational[issues];
      java.util.Arrays.fill(ones, Rational.ONE);
      simplex.atMost(ones, weights.total().get());
      java.util.Arrays.fill(ones, Rational.of(-1));
      simplex.atMost(ones, minus(weights.total().get()));
    }
    var nothing = new Rational[issues];
    java.util.Arrays.fill(nothing, Rational.ZERO);
    assertThat(simplex.maximise(nothing)).as(which + " " + preference + " " + table).isPresent();
  }

  private static Rational minus(Rational number) {
    return Rational.ZERO.subtract(number);
  }

  private static void unit(
      ExactSimplex simplex, int size, int at, Rational coefficient, Rational bound) {
    var row = new Rational[size];
    java.util.Arrays.fill(row, Rational.ZERO);
    row[at] = coefficient;
    simplex.atMost(row, bound);
  }
}

package parley.bargain.uncertain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.bargain.BruteForce;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.RandomModels;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.error.InputException;

/** The exact answers against all corners of what is possible, and against grids. */
class UncertainAnalysisTest {
  private static final int MODELS = 60;

  /** A party's tables at all corners of its preferences: every question's extremes lie there. */
  private static List<List<List<Rational>>> tables(Preference preference) {
    var values = new ArrayList<List<List<Rational>>>();
    values.add(List.of());
    for (ValueKnowledge issue : preference.values()) {
      var longer = new ArrayList<List<List<Rational>>>();
      for (List<List<Rational>> rows : values) {
        for (List<Rational> row : CornersByBruteForce.of(issue)) {
          var more = new ArrayList<>(rows);
          more.add(row);
          longer.add(more);
        }
      }
      values.clear();
      values.addAll(longer);
    }
    var tables = new ArrayList<List<List<Rational>>>();
    for (List<Rational> weights : CornersByBruteForce.of(preference.weights())) {
      values.forEach(rows -> tables.add(Preference.table(weights, rows)));
    }
    return tables;
  }

  private static Rational utility(List<List<Rational>> table, int[] x) {
    return IntStream.range(0, x.length)
        .mapToObj(i -> table.get(i).get(x[i]))
        .reduce(Rational.ZERO, Rational::add);
  }

  private static List<int[]> outcomes(SettlementModel model) {
    return IntStream.range(0, model.combinations().intValueExact())
        .mapToObj(x -> model.outcome(BigInteger.valueOf(x)))
        .map(x -> x.stream().mapToInt(v -> v).toArray())
        .toList();
  }

  private static SettlementModel with(SettlementModel model, List<List<List<Rational>>> tables) {
    var parties = new ArrayList<Party>();
    for (int k = 0; k < tables.size(); k++) {
      Party old = model.parties().get(k);
      parties.add(Party.of(old.name(), old.reservation(), tables.get(k)));
    }
    return model.withParties(parties);
  }

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

  @Test
  void exactAnswersAreThoseOfTheCorners() {
    var cases = new RandomPreferences(RandomModels.seed() + 1);
    int sure = 0;
    int efficient = 0;
    for (int m = 0; m < MODELS; m++) {
      var next = cases.next();
      String which = "seed " + RandomModels.seed() + " model " + m;
      SettlementModel model = next.model();
      UncertainResult result = UncertainAnalysis.of(model, next.preferences(), 5, 12);
      var tables = next.preferences().stream().map(UncertainAnalysisTest::tables).toList();
      List<int[]> all = outcomes(model);
      List<Integer> surely = acceptable(model, tables, all, true);
      List<Integer> possibly = acceptable(model, tables, all, false);
      sure += surely.size();
      assertThat(ints(result.sureDeals())).as(which).isEqualTo(surely);
      assertThat(result.possiblyAcceptable()).as(which).isEqualTo(possibly.size());
      List<Integer> always = necessarilyEfficient(model, tables, all);
      efficient += always.size();
      assertThat(ints(result.necessarilyEfficient())).as(which).isEqualTo(always);
      robust(which, result, surely.isEmpty() ? possibly : surely, tables, all);
      assertThat(result.possiblyEfficient().open()).as(which).isZero();
    }
    assertThat(sure).isPositive();
    assertThat(efficient).isPositive();
  }

  private static List<Integer> ints(List<BigInteger> indices) {
    return indices.stream().map(BigInteger::intValueExact).toList();
  }

  private static List<Integer> acceptable(
      SettlementModel model,
      List<List<List<List<Rational>>>> tables,
      List<int[]> all,
      boolean necessarily) {
    var found = new ArrayList<Integer>();
    for (int x = 0; x < all.size(); x++) {
      boolean accepted = true;
      for (int k = 0; k < tables.size(); k++) {
        int party = k;
        int index = x;
        // the other parties' corners do not matter to this party's lines
        var verdicts =
            tables.get(k).stream()
                .map(
                    table -> {
                      var own = new ArrayList<List<List<Rational>>>();
                      tables.forEach(t -> own.add(t.get(0)));
                      own.set(party, table);
                      return acceptsAlone(with(model, own), party, all.get(index));
                    })
                .toList();
        accepted &= necessarily ? !verdicts.contains(false) : verdicts.contains(true);
      }
      if (accepted) {
        found.add(x);
      }
    }
    return found;
  }

  private static boolean acceptsAlone(SettlementModel model, int party, int[] x) {
    if (model.rules().stream().anyMatch(rule -> rule.contains(x))) {
      return false;
    }
    Rational own = utility(model.parties().get(party).utility(), x);
    return own.compareTo(model.parties().get(party).reservation()) >= 0
        && model.redLines().stream()
            .filter(line -> line.party() == party)
            .allMatch(
                line ->
                    line instanceof parley.bargain.RedLine.LeastUtility least
                        ? own.compareTo(least.minimum()) >= 0
                        : !((parley.bargain.RedLine.Refusal) line).refused().contains(x));
  }

  // inefficient for some preferences: another can be as good for all and better for one; parties
  // are independent, so each may be taken at the corner that is worst for x
  private static List<Integer> necessarilyEfficient(
      SettlementModel model, List<List<List<List<Rational>>>> tables, List<int[]> all) {
    var found = new ArrayList<Integer>();
    for (int x = 0; x < all.size(); x++) {
      int[] own = all.get(x);
      boolean efficient = model.rules().stream().noneMatch(rule -> rule.contains(own));
      for (int[] y : all) {
        boolean exists = model.rules().stream().noneMatch(rule -> rule.contains(y));
        boolean asGood = true;
        boolean better = false;
        for (List<List<List<Rational>>> corners : tables) {
          Rational most =
              corners.stream()
                  .map(table -> utility(table, y).subtract(utility(table, own)))
                  .reduce(Rational::max)
                  .orElseThrow();
          asGood &= most.signum() >= 0;
          better |= most.signum() > 0;
        }
        efficient &= !(exists && asGood && better);
      }
      if (efficient) {
        found.add(x);
      }
    }
    return found;
  }

  private static void robust(
      String which,
      UncertainResult result,
      List<Integer> among,
      List<List<List<List<Rational>>>> tables,
      List<int[]> all) {
    assertThat(result.robust().isPresent()).as(which).isEqualTo(!among.isEmpty());
    if (among.isEmpty()) {
      return;
    }
    var robust = result.robust().orElseThrow();
    List<Rational> chosen = regrets(tables, all, all.get(robust.index().intValueExact()));
    assertThat(robust.worstRegret()).as(which).isEqualTo(chosen.get(0));
    assertThat(among).as(which).contains(robust.index().intValueExact());
    for (int x : among) {
      List<Rational> other = regrets(tables, all, all.get(x));
      int k = 0;
      while (k < other.size() - 1 && other.get(k).equals(chosen.get(k))) {
        k++;
      }
      assertThat(chosen.get(k)).as(which).isLessThanOrEqualTo(other.get(k));
    }
  }

  private static List<Rational> regrets(
      List<List<List<List<Rational>>>> tables, List<int[]> all, int[] x) {
    var regrets = new ArrayList<Rational>();
    for (List<List<List<Rational>>> corners : tables) {
      Rational loss = Rational.ZERO;
      Rational stake = Rational.ZERO;
      for (List<List<Rational>> table : corners) {
        Rational own = utility(table, x);
        Rational best = own;
        Rational poorest = own;
        for (int[] y : all) {
          best = best.max(utility(table, y));
          poorest = poorest.min(utility(table, y));
        }
        loss = loss.max(best.subtract(own));
        stake = stake.max(best.subtract(poorest));
      }
      regrets.add(stake.signum() == 0 ? Rational.ZERO : loss.divide(stake));
    }
    regrets.sort(java.util.Comparator.reverseOrder());
    return regrets;
  }

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
    var tables = next.preferences().stream().map(UncertainAnalysisTest::tables).toList();
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

  private static UncertainResult analysed(List<Preference> preferences, int... reservations) {
    var issues =
        List.of(
            new Issue("pay", IssueKind.ORDINAL, List.of("low", "middle", "high")),
            new Issue("term", IssueKind.ORDINAL, List.of("short", "long")));
    var parties = new ArrayList<Party>();
    for (int k = 0; k < preferences.size(); k++) {
      parties.add(Party.of("p" + k, Rational.of(reservations[k]), preferences.get(k).stated()));
    }
    return UncertainAnalysis.of(SettlementModel.of("small", issues, parties), preferences, 1, 50);
  }

  @Test
  void nothingUncertainIsTheExactAnalysis() {
    var seller =
        Preference.known(
            List.of(
                List.of(Rational.of(0), Rational.of(3), Rational.of(5)),
                List.of(Rational.of(1), Rational.of(0))));
    var buyer =
        Preference.known(
            List.of(
                List.of(Rational.of(5), Rational.of(3), Rational.of(0)),
                List.of(Rational.of(0), Rational.of(1))));
    UncertainResult result = analysed(List.of(seller, buyer), 2, 2);
    // middle pay with either term: 4 to 3 or 3 to 4, both with gains 2 and 1
    assertThat(ints(result.sureDeals())).containsExactly(2, 3);
    assertThat(result.possiblyAcceptable()).isEqualTo(2);
    assertThat(ints(result.necessarilyEfficient()))
        .isEqualTo(ints(result.possiblyEfficient().indices()))
        .containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(result.deal().share()).isEqualTo(1);
    assertThat(result.deal().standardError()).isZero();
    assertThat(result.decisive()).isEmpty();
  }

  @Test
  void theSinglePreferenceOnWhichADealHangsIsNamed() {
    var order = ValueKnowledge.ordered(List.of(2, 1, 0), Rational.of(4), Rational.ZERO);
    var term = ValueKnowledge.known(List.of(Rational.ZERO, Rational.ZERO));
    var ones = WeightKnowledge.known(List.of(Rational.ONE, Rational.ONE));
    var seller = new Preference(ones, List.of(order, term));
    var buyer =
        Preference.known(
            List.of(
                List.of(Rational.of(4), Rational.of(2), Rational.of(0)),
                List.of(Rational.of(0), Rational.of(0))));
    // stated: middle pay is worth 2 to the seller; it wants 3, the buyer 2, so there is no deal
    UncertainResult result = analysed(List.of(seller, buyer), 3, 2);
    assertThat(result.necessarilyAcceptable()).isZero();
    assertThat(result.possiblyAcceptable()).isEqualTo(2);
    assertThat(result.decisive())
        .anySatisfy(
            d -> {
              assertThat(d.kind()).isEqualTo(UncertainResult.Kind.VALUE_HIGH);
              assertThat(List.of(d.party(), d.subject(), d.first())).containsExactly(0, 0, 1);
              assertThat(d.nash()).contains(BigInteger.TWO);
            })
        .anySatisfy(
            d -> {
              // were middle pay better for the seller than high pay, it would be worth 4
              assertThat(d.kind()).isEqualTo(UncertainResult.Kind.VALUE_ORDER);
              assertThat(List.of(d.first(), d.second())).containsExactly(2, 1);
            })
        .noneSatisfy(d -> assertThat(d.kind()).isEqualTo(UncertainResult.Kind.VALUE_LOW));
    // a quarter of what is possible: 3 <= v <= 4 of 0..4
    assertThat(result.deal().share()).isBetween(0.05, 0.5);
    assertThat(result.deal().standardError())
        .isEqualTo(
            Math.sqrt(result.deal().share() * (1 - result.deal().share()) / result.samples()));
  }

  @Test
  void tooManyOutcomesAndCapsAreRefused() {
    var values = java.util.Collections.nCopies(300, "v");
    var issue = new Issue("i", IssueKind.CATEGORICAL, values);
    var row = java.util.Collections.nCopies(300, Rational.ONE);
    var preference = Preference.known(List.of(row, row));
    var party = Party.of("p", Rational.ZERO, List.of(row, row));
    var large = SettlementModel.of("large", List.of(issue, issue), List.of(party));
    assertThatThrownBy(() -> UncertainAnalysis.of(large, List.of(preference), 1, 10))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("90000");
    var small = new Issue("i", IssueKind.CATEGORICAL, List.of("v"));
    var one = List.of(List.of(Rational.ONE));
    var capped =
        new SettlementModel(
            "capped",
            List.of(small),
            List.of(Party.of("p", Rational.ZERO, one)),
            List.of(),
            true,
            List.of(),
            Optional.of(Rational.ONE));
    assertThatThrownBy(() -> UncertainAnalysis.of(capped, List.of(Preference.known(one)), 1, 10))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cap");
  }

  @Test
  void orderAndScaleChangeNothing() {
    var cases = new RandomPreferences(RandomModels.seed() + 3);
    for (int m = 0; m < 40; m++) {
      var next = cases.next();
      String which = "seed " + RandomModels.seed() + " model " + m;
      UncertainResult straight = UncertainAnalysis.of(next.model(), next.preferences(), 3, 10);
      var scaled = new ArrayList<Preference>();
      var parties = new ArrayList<Party>();
      for (int k = 0; k < next.preferences().size(); k++) {
        Rational factor = Rational.of(3 + k, 7);
        Preference preference = scaled(next.preferences().get(k), factor);
        scaled.add(preference);
        parties.add(
            Party.of(
                "p" + k,
                next.model().parties().get(k).reservation().multiply(factor),
                preference.stated()));
      }
      SettlementModel model =
          new SettlementModel(
              "scaled",
              next.model().issues(),
              parties,
              next.model().redLines().stream()
                  .map(
                      line ->
                          line instanceof parley.bargain.RedLine.LeastUtility least
                              ? new parley.bargain.RedLine.LeastUtility(
                                  least.id(),
                                  least.party(),
                                  least.minimum().multiply(Rational.of(3 + least.party(), 7)))
                              : line)
                  .toList(),
              true,
              next.model().rules(),
              Optional.empty());
      UncertainResult turned = UncertainAnalysis.of(model, scaled, 3, 10);
      assertThat(turned.sureDeals()).as(which).isEqualTo(straight.sureDeals());
      assertThat(turned.possiblyAcceptable()).as(which).isEqualTo(straight.possiblyAcceptable());
      assertThat(turned.necessarilyEfficient())
          .as(which)
          .isEqualTo(straight.necessarilyEfficient());
      assertThat(turned.possiblyEfficient()).as(which).isEqualTo(straight.possiblyEfficient());
      assertThat(turned.shares()).as(which).isEqualTo(straight.shares());
      assertThat(turned.robust()).as(which).isEqualTo(straight.robust());
      assertThat(turned.decisive()).as(which).isEqualTo(straight.decisive());
    }
  }

  private static Preference scaled(Preference preference, Rational factor) {
    WeightKnowledge weights = preference.weights();
    return new Preference(
        new WeightKnowledge(
            weights.low().stream().map(factor::multiply).toList(),
            weights.high().stream().map(factor::multiply).toList(),
            weights.layers(),
            weights.total().map(factor::multiply)),
        preference.values());
  }
}

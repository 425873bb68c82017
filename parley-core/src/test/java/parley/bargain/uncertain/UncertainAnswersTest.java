package parley.bargain.uncertain;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.bargain.uncertain.PreferenceCorners.outcomes;
import static parley.bargain.uncertain.PreferenceCorners.utility;
import static parley.bargain.uncertain.PreferenceCorners.with;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.bargain.RandomModels;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;

/** The exact answers against those at all corners of what the parties may hold. */
class UncertainAnswersTest {
  private static final int MODELS = 60;

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
      var tables = next.preferences().stream().map(PreferenceCorners::tables).toList();
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
}

package parley.bargain.uncertain;

import java.util.List;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/** What holds for all, or for some, weights within their ranges; exact. */
final class WeightBounds {
  private final SettlementModel model;
  private final List<List<WeightRange>> ranges;

  WeightBounds(SettlementModel model, List<List<WeightRange>> ranges) {
    this.model = model;
    this.ranges = ranges;
  }

  boolean ruledOut(int[] outcome) {
    return model.rules().stream().anyMatch(rule -> rule.contains(outcome));
  }

  /** Whether every party accepts the outcome for all weights, or for some. */
  boolean acceptable(int[] outcome, boolean necessarily) {
    if (ruledOut(outcome)) {
      return false;
    }
    for (int k = 0; k < model.parties().size(); k++) {
      if (utility(k, outcome, !necessarily).compareTo(model.parties().get(k).reservation()) < 0) {
        return false;
      }
    }
    if (!model.redLinesBind()) {
      return true;
    }
    for (RedLine line : model.redLines()) {
      if (line instanceof RedLine.Refusal refusal && refusal.refused().contains(outcome)) {
        return false;
      }
      if (line instanceof RedLine.LeastUtility least
          && utility(line.party(), outcome, !necessarily).compareTo(least.minimum()) < 0) {
        return false;
      }
    }
    return true;
  }

  private Rational utility(int party, int[] outcome, boolean most) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < outcome.length; i++) {
      sum = sum.add(extreme(party, i, entry(party, i, outcome[i]), most));
    }
    return model.cap().isPresent() ? sum.min(model.cap().get()) : sum;
  }

  private Rational entry(int party, int issue, int value) {
    return model.parties().get(party).utility().get(issue).get(value);
  }

  private Rational extreme(int party, int issue, Rational amount, boolean most) {
    WeightRange range = ranges.get(party).get(issue);
    boolean high = most == amount.signum() >= 0;
    return amount.multiply(high ? range.high() : range.low());
  }

  /** Whether for some weights y is at least as good as x for all and better for one. */
  boolean possiblyDominates(int[] y, int[] x) {
    boolean better = false;
    for (int k = 0; k < model.parties().size(); k++) {
      Rational most = Rational.ZERO;
      for (int i = 0; i < x.length; i++) {
        Rational difference = entry(k, i, y[i]).subtract(entry(k, i, x[i]));
        most = most.add(extreme(k, i, difference, true));
      }
      if (most.signum() < 0) {
        return false;
      }
      better |= most.signum() > 0;
    }
    return better;
  }

  /** The worst loss of a party against its best, as a share of what is at stake for it. */
  Rational worstRegret(int[] outcome) {
    Rational worst = Rational.ZERO;
    for (int k = 0; k < model.parties().size(); k++) {
      Rational regret = Rational.ZERO;
      Rational stake = Rational.ZERO;
      for (int i = 0; i < outcome.length; i++) {
        List<Rational> row = model.parties().get(k).utility().get(i);
        Rational best = row.stream().reduce(Rational::max).orElseThrow();
        Rational least = row.stream().reduce(Rational::min).orElseThrow();
        Rational high = ranges.get(k).get(i).high();
        regret = regret.add(best.subtract(row.get(outcome[i])).multiply(high));
        stake = stake.add(best.subtract(least).multiply(high));
      }
      if (stake.signum() > 0) {
        worst = worst.max(regret.divide(stake));
      }
    }
    return worst;
  }
}

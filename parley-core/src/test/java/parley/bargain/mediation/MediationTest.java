package parley.bargain.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.bargain.BruteForce;
import parley.bargain.RandomModels;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.engine.SettlementEngine;
import parley.bargain.engine.SettlementResult;
import parley.bargain.solution.Solution;

/** Trades and advice on drafts against their definitions over all outcomes. */
class MediationTest {
  private static final int MODELS = 200;

  @Test
  void tradesAreTheExchangesThatHelpBoth() {
    var models = new RandomModels(RandomModels.seed() + 20);
    int found = 0;
    for (int m = 0; m < MODELS; m++) {
      SettlementModel model = models.next(false);
      String which = "seed " + RandomModels.seed() + " model " + m;
      List<Trade> trades = Trade.between(model);
      found += trades.size();
      var gains = new ArrayList<>(gains(model));
      gains.sort(Comparator.reverseOrder());
      assertThat(trades.stream().map(Trade::gain).toList())
          .as(which)
          .isEqualTo(gains.subList(0, Math.min(12, gains.size())));
      for (Trade trade : trades) {
        assertThat(
                gain(model, trade.first(), trade.firstWins(), trade.second(), trade.secondWins()))
            .as(which)
            .isEqualTo(trade.gain());
      }
      assertThat(new HashSet<>(trades)).as(which).hasSameSizeAs(trades);
    }
    assertThat(found).isPositive();
  }

  private static List<Rational> gains(SettlementModel model) {
    var gains = new ArrayList<Rational>();
    for (int a = 0; a < model.parties().size(); a++) {
      for (int b = a + 1; b < model.parties().size(); b++) {
        for (int i = 0; i < model.issues().size(); i++) {
          for (int j = 0; j < model.issues().size(); j++) {
            if (i != j) {
              Rational gain = gain(model, a, i, b, j);
              if (gain.signum() > 0) {
                gains.add(gain);
              }
            }
          }
        }
      }
    }
    return gains;
  }

  /**
   * What both gain, as shares of what is at stake, when the outcome in which a has its way on j and
   * b on i becomes the one in which a has its way on i and b on j; 0 if they want the same
   * somewhere.
   */
  private static Rational gain(SettlementModel model, int a, int i, int b, int j) {
    var before = new ArrayList<>(java.util.Collections.nCopies(model.issues().size(), 0));
    var after = new ArrayList<>(before);
    before.set(i, choice(model, b, a, i));
    before.set(j, choice(model, a, b, j));
    after.set(i, choice(model, a, b, i));
    after.set(j, choice(model, b, a, j));
    for (int issue : new int[] {i, j}) {
      for (int party : new int[] {a, b}) {
        List<Rational> row = model.parties().get(party).utility().get(issue);
        if (row.get(before.get(issue)).equals(row.get(after.get(issue)))) {
          return Rational.ZERO;
        }
      }
    }
    Rational least = Rational.ONE;
    for (int party : new int[] {a, b}) {
      Rational gain = model.utility(party, after).subtract(model.utility(party, before));
      Rational stake = model.highest(party).subtract(model.lowest(party));
      least = least.min(gain.divide(stake));
    }
    return least;
  }

  /** The value that is best for the first party and among these best for the second. */
  private static int choice(SettlementModel model, int first, int second, int issue) {
    List<Rational> own = model.parties().get(first).utility().get(issue);
    List<Rational> other = model.parties().get(second).utility().get(issue);
    int best = 0;
    for (int v = 1; v < own.size(); v++) {
      int order = own.get(v).compareTo(own.get(best));
      if (order > 0 || (order == 0 && other.get(v).compareTo(other.get(best)) > 0)) {
        best = v;
      }
    }
    return best;
  }

  @Test
  void adviceOnADraftIsThatOfTheDefinition() {
    var models = new RandomModels(RandomModels.seed() + 21);
    int improved = 0;
    int refused = 0;
    for (int m = 0; m < MODELS; m++) {
      SettlementModel model = models.next(m % 2 == 0);
      String which = "seed " + RandomModels.seed() + " model " + m;
      var brute = new BruteForce(model);
      SettlementResult result = SettlementEngine.exact().analyse(model);
      long draft = m % model.combinations().longValueExact();
      List<Integer> values = model.outcome(BigInteger.valueOf(draft));
      DraftAdvice advice = DraftAdvice.on(model, values, result);
      List<Rational> now = brute.utilities(draft);
      assertThat(advice.efficient())
          .as(which)
          .isEqualTo(
              brute.outcomes().stream()
                  .noneMatch(x -> BruteForce.dominates(brute.utilities(x), now)));
      objections(which, model, brute, draft, advice);
      List<Long> accepted = brute.accepted();
      List<Long> better =
          brute.efficient(accepted).stream()
              .filter(x -> BruteForce.dominates(brute.utilities(x), now))
              .toList();
      improvements(which, model, brute, better, now, values, advice);
      next(which, model, brute, values, advice);
      improved += better.size();
      refused += advice.objections().size();
    }
    assertThat(improved).isPositive();
    assertThat(refused).isPositive();
  }

  private static void objections(
      String which, SettlementModel model, BruteForce brute, long draft, DraftAdvice advice) {
    var want = new HashSet<DraftAdvice.Objection>();
    if (!brute.outcomes().contains(draft)) {
      want.add(new DraftAdvice.Objection(-1, "rule"));
    }
    for (int k = 0; k < model.parties().size(); k++) {
      Rational reservation = model.parties().get(k).reservation();
      if (brute.utilities(draft).get(k).compareTo(reservation) < 0) {
        want.add(new DraftAdvice.Objection(k, "reservation value"));
      }
    }
    for (RedLine line : model.redLines()) {
      boolean said =
          line instanceof RedLine.LeastUtility least
              && least.minimum().equals(model.parties().get(line.party()).reservation());
      if (!brute.meets(draft, line) && !said) {
        want.add(new DraftAdvice.Objection(line.party(), line.id()));
      }
    }
    assertThat(new HashSet<>(advice.objections())).as(which).isEqualTo(want);
  }

  private static void improvements(
      String which,
      SettlementModel model,
      BruteForce brute,
      List<Long> better,
      List<Rational> now,
      List<Integer> draft,
      DraftAdvice advice) {
    Set<List<Rational>> distinct = new HashSet<>();
    better.forEach(x -> distinct.add(brute.utilities(x)));
    assertThat(advice.improvements()).as(which).hasSize(Math.min(10, distinct.size()));
    var gains = new ArrayList<>(distinct.stream().map(u -> leastGain(u, now)).sorted().toList());
    java.util.Collections.reverse(gains);
    assertThat(advice.improvements().stream().map(p -> leastGain(p.utilities(), now)).toList())
        .as(which)
        .isEqualTo(gains.subList(0, advice.improvements().size()));
    for (Solution.Point point : advice.improvements()) {
      long index = model.index(point.outcome()).longValueExact();
      assertThat(better).as(which).contains(index);
      assertThat(brute.utilities(index)).as(which).isEqualTo(point.utilities());
      int nearest =
          better.stream()
              .filter(x -> brute.utilities(x).equals(point.utilities()))
              .mapToInt(x -> changes(model, x, draft))
              .min()
              .orElseThrow();
      assertThat(changes(model, index, draft)).as(which).isEqualTo(nearest);
    }
  }

  private static int changes(SettlementModel model, long x, List<Integer> draft) {
    return DraftAdvice.changes(model.outcome(BigInteger.valueOf(x)), draft);
  }

  private static Rational leastGain(List<Rational> utilities, List<Rational> now) {
    Rational least = utilities.get(0).subtract(now.get(0));
    for (int k = 1; k < now.size(); k++) {
      least = least.min(utilities.get(k).subtract(now.get(k)));
    }
    return least;
  }

  private static void next(
      String which,
      SettlementModel model,
      BruteForce brute,
      List<Integer> draft,
      DraftAdvice advice) {
    List<Long> efficient = brute.efficient(brute.accepted());
    if (!advice.improvements().isEmpty()) {
      assertThat(advice.next()).as(which).contains(advice.improvements().get(0));
    } else if (advice.objections().isEmpty() || efficient.isEmpty()) {
      assertThat(advice.next()).as(which).isEmpty();
    } else {
      long next = model.index(advice.next().orElseThrow().outcome()).longValueExact();
      assertThat(efficient).as(which).contains(next);
      assertThat(changes(model, next, draft))
          .as(which)
          .isEqualTo(
              efficient.stream().mapToInt(x -> changes(model, x, draft)).min().orElseThrow());
    }
  }
}

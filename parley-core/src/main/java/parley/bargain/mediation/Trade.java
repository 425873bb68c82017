package parley.bargain.mediation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;

/**
 * An exchange: on two issues where both want different things, each party gets its way on the one
 * that matters more to it.
 *
 * @param first index of the party that gets its way on {@code firstWins}
 * @param firstWins index of an issue
 * @param second index of the party that gets its way on {@code secondWins}
 * @param secondWins index of another issue
 * @param gain what the exchange is worth to the party that gains less, as a share of all that is at
 *     stake for it: 0 to 1
 */
public record Trade(int first, int firstWins, int second, int secondWins, Rational gain) {
  private static final int MOST = 12;

  /** The best exchanges, largest gain first, at most 12. */
  public static List<Trade> between(SettlementModel model) {
    var trades = new ArrayList<Trade>();
    int parties = model.parties().size();
    for (int a = 0; a < parties; a++) {
      for (int b = a + 1; b < parties; b++) {
        between(model, a, b, trades);
      }
    }
    trades.sort(
        Comparator.comparing(Trade::gain)
            .reversed()
            .thenComparing(Trade::first)
            .thenComparing(Trade::firstWins)
            .thenComparing(Trade::second)
            .thenComparing(Trade::secondWins));
    return List.copyOf(trades.subList(0, Math.min(MOST, trades.size())));
  }

  private static void between(SettlementModel model, int a, int b, List<Trade> trades) {
    for (int i = 0; i < model.issues().size(); i++) {
      for (int j = 0; j < model.issues().size(); j++) {
        if (i != j && opposed(model, a, b, i) && opposed(model, a, b, j)) {
          Rational forA = loss(model, a, b, i).subtract(loss(model, a, b, j));
          Rational forB = loss(model, b, a, j).subtract(loss(model, b, a, i));
          Rational gain = forA.min(forB);
          if (gain.signum() > 0) {
            trades.add(new Trade(a, i, b, j, gain));
          }
        }
      }
    }
  }

  private static boolean opposed(SettlementModel model, int a, int b, int issue) {
    return loss(model, a, b, issue).signum() > 0 && loss(model, b, a, issue).signum() > 0;
  }

  /** What the party loses on the issue if the other gets its best value there, as a share. */
  private static Rational loss(SettlementModel model, int party, int other, int issue) {
    Rational stake = model.highest(party).subtract(model.lowest(party));
    if (stake.signum() == 0) {
      return Rational.ZERO;
    }
    List<Rational> own = model.parties().get(party).utility().get(issue);
    List<Rational> others = model.parties().get(other).utility().get(issue);
    Rational best = own.stream().reduce(Rational::max).orElseThrow();
    Rational wanted = others.stream().reduce(Rational::max).orElseThrow();
    Rational left = own.stream().reduce(Rational::min).orElseThrow();
    // of several values that are best for the other, the one that hurts least
    for (int v = 0; v < own.size(); v++) {
      if (others.get(v).equals(wanted)) {
        left = left.max(own.get(v));
      }
    }
    return best.subtract(left).divide(stake);
  }
}

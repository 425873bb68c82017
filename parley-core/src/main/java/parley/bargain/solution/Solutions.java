package parley.bargain.solution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.frontier.Frontier;

/**
 * The classical solutions over the outcomes that every party accepts, u the utilities and r the
 * reservation values; each is empty when no outcome is acceptable to all.
 *
 * @param nash maximises the product of the gains u - r; its value is that product
 * @param kalaiSmorodinsky maximises the smallest relative gain (u - r) / (I - r), then the second
 *     smallest and so on (leximin), I the party's best utility over the accepted outcomes; its
 *     value is the smallest relative gain. A party with I = r cannot gain and counts as fully
 *     satisfied, relative gain 1
 * @param egalitarian maximises the smallest gain u - r, then the second smallest and so on; its
 *     value is the smallest gain
 * @param utilitarian maximises the sum of utilities; its value is that sum
 * @param ideal the best utility of each party over the accepted outcomes; empty when there is none
 */
public record Solutions(
    Optional<Solution> nash,
    Optional<Solution> kalaiSmorodinsky,
    Optional<Solution> egalitarian,
    Optional<Solution> utilitarian,
    List<Rational> ideal) {
  /** No outcome is acceptable to all. */
  public static final Solutions NONE =
      new Solutions(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** Copies the ideal point. */
  public Solutions {
    ideal = List.copyOf(ideal);
  }

  /**
   * The solutions.
   *
   * @param model gives the reservation values
   * @param accepted the frontier of the accepted outcomes
   * @param acceptedCount how many outcomes are accepted
   * @param firstAccepted the lowest indices of accepted outcomes, at most 50, ascending
   */
  public static Solutions of(
      SettlementModel model,
      Frontier accepted,
      BigInteger acceptedCount,
      List<BigInteger> firstAccepted) {
    if (accepted.points().isEmpty()) {
      return NONE;
    }
    List<Rational> ideal = ideal(model, accepted);
    return new Solutions(
        Optional.of(nash(model, accepted, acceptedCount, firstAccepted)),
        Optional.of(leximin(model, accepted, u -> relativeGains(model, ideal, u))),
        Optional.of(leximin(model, accepted, u -> gains(model, u))),
        Optional.of(largest(model, accepted, u -> total(u))),
        ideal);
  }

  private static List<Rational> ideal(SettlementModel model, Frontier accepted) {
    var ideal = new ArrayList<Rational>();
    for (int k = 0; k < model.parties().size(); k++) {
      int party = k;
      ideal.add(
          accepted.points().stream()
              .map(point -> point.utilities().get(party))
              .reduce(Rational::max)
              .orElseThrow());
    }
    return ideal;
  }

  /** What each party gains over no deal. */
  public static List<Rational> gains(SettlementModel model, List<Rational> utilities) {
    var gains = new ArrayList<Rational>();
    for (int k = 0; k < utilities.size(); k++) {
      gains.add(utilities.get(k).subtract(model.parties().get(k).reservation()));
    }
    return gains;
  }

  private static List<Rational> relativeGains(
      SettlementModel model, List<Rational> ideal, List<Rational> utilities) {
    var relative = new ArrayList<Rational>();
    List<Rational> gains = gains(model, utilities);
    for (int k = 0; k < gains.size(); k++) {
      Rational possible = ideal.get(k).subtract(model.parties().get(k).reservation());
      relative.add(possible.signum() == 0 ? Rational.ONE : gains.get(k).divide(possible));
    }
    return relative;
  }

  private static Rational total(List<Rational> numbers) {
    return numbers.stream().reduce(Rational.ZERO, Rational::add);
  }

  private static Rational product(List<Rational> numbers) {
    return numbers.stream().reduce(Rational.ONE, Rational::multiply);
  }

  private static Solution nash(
      SettlementModel model,
      Frontier accepted,
      BigInteger acceptedCount,
      List<BigInteger> firstAccepted) {
    Solution best = largest(model, accepted, u -> product(gains(model, u)));
    if (best.value().signum() > 0) {
      return best;
    }
    // nobody can be given a gain without leaving another at no gain: every product is 0, all tie
    return new Solution(Rational.ZERO, acceptedCount, points(model, firstAccepted));
  }

  private static Solution largest(
      SettlementModel model, Frontier accepted, Function<List<Rational>, Rational> measure) {
    return best(model, accepted, u -> List.of(measure.apply(u)));
  }

  private static Solution leximin(
      SettlementModel model, Frontier accepted, Function<List<Rational>, List<Rational>> measure) {
    return best(
        model, accepted, u -> measure.apply(u).stream().sorted(Comparator.naturalOrder()).toList());
  }

  private static Solution best(
      SettlementModel model, Frontier accepted, Function<List<Rational>, List<Rational>> measure) {
    List<Rational> best = List.of();
    var optimal = new ArrayList<Frontier.Point>();
    for (Frontier.Point point : accepted.points()) {
      List<Rational> reached = measure.apply(point.utilities());
      int order = best.isEmpty() ? 1 : compare(reached, best);
      if (order > 0) {
        best = reached;
        optimal.clear();
      }
      if (order >= 0) {
        optimal.add(point);
      }
    }
    BigInteger optima =
        optimal.stream().map(Frontier.Point::outcomes).reduce(BigInteger.ZERO, BigInteger::add);
    List<BigInteger> first =
        optimal.stream()
            .flatMap(point -> point.first().stream())
            .sorted()
            .limit(Frontier.MOST_NAMED)
            .toList();
    return new Solution(best.get(0), optima, points(model, first));
  }

  private static int compare(List<Rational> a, List<Rational> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<Solution.Point> points(SettlementModel model, List<BigInteger> indices) {
    return indices.stream()
        .map(model::outcome)
        .map(outcome -> new Solution.Point(outcome, model.utilities(outcome)))
        .toList();
  }
}

package parley.bargain.uncertain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.engine.SettlementEngine;
import parley.bargain.engine.SettlementResult;
import parley.bargain.solution.Solution;
import parley.error.InputException;

/**
 * Analyses a model whose weights are ranges, independent of each other.
 *
 * <p>Necessary and possible acceptance and the worst regret are exact: each is extreme at an end of
 * every range. An outcome is necessarily efficient if no other dominates it for any weights, which
 * is exact pair by pair since parties' weights vary independently. Possible efficiency is shown by
 * examples from a seeded sample (uniform on 1001 steps of each range). Cost: {@value #SAMPLES}
 * exact analyses and O(candidates · outcomes · parties · issues) comparisons.
 */
public final class UncertainAnalysis {
  /** How many weights are drawn. */
  public static final int SAMPLES = 200;

  /** The most outcomes of a model with uncertain weights. */
  public static final int MOST_OUTCOMES = 50_000;

  private static final int MOST_SHARES = 20;
  private static final int STEPS = 1000;

  private final SettlementModel model;
  private final List<List<WeightRange>> ranges;
  private final WeightBounds bounds;
  private final int outcomes;

  private UncertainAnalysis(SettlementModel model, List<List<WeightRange>> ranges) {
    this.model = model;
    this.ranges = ranges;
    this.bounds = new WeightBounds(model, ranges);
    this.outcomes = model.combinations().intValueExact();
  }

  /**
   * The analysis.
   *
   * @throws InputException if the model has more than {@value #MOST_OUTCOMES} outcomes
   */
  public static UncertainResult of(
      SettlementModel model, List<List<WeightRange>> ranges, long seed) {
    if (model.combinations().compareTo(BigInteger.valueOf(MOST_OUTCOMES)) > 0) {
      throw new InputException(
          model.id(),
          "weights given as ranges are analysed up to "
              + MOST_OUTCOMES
              + " outcomes, here are "
              + model.combinations(),
          "give single weights, or fewer issues");
    }
    return new UncertainAnalysis(model, ranges).analyse(seed);
  }

  private UncertainResult analyse(long seed) {
    Map<BigInteger, Integer> efficient = new HashMap<>();
    Set<BigInteger> always = new HashSet<>();
    var random = new Random(seed);
    for (int s = 0; s < SAMPLES; s++) {
      SettlementResult sample = SettlementEngine.exact().analyse(drawn(random));
      var all = new HashSet<BigInteger>();
      sample.pareto().orElseThrow().points().forEach(point -> all.addAll(point.first()));
      if (s == 0) {
        always.addAll(all);
      }
      always.retainAll(all);
      sample.paretoRational().orElseThrow().points().stream()
          .flatMap(point -> point.first().stream())
          .forEach(index -> efficient.merge(index, 1, Integer::sum));
    }
    return new UncertainResult(
        count(true),
        count(false),
        necessarilyEfficient(always),
        shares(efficient),
        SAMPLES,
        seed,
        robust(),
        decisive());
  }

  private SettlementModel drawn(Random random) {
    return factored(
        (party, issue) -> {
          WeightRange range = ranges.get(party).get(issue);
          Rational share = Rational.of(random.nextInt(STEPS + 1), STEPS);
          return range.low().add(range.high().subtract(range.low()).multiply(share));
        });
  }

  /** The factor of a party's weight for an issue. */
  private interface Factor {
    Rational of(int party, int issue);
  }

  private SettlementModel factored(Factor factor) {
    var parties = new ArrayList<Party>();
    for (int k = 0; k < model.parties().size(); k++) {
      Party party = model.parties().get(k);
      var rows = new ArrayList<List<Rational>>();
      for (int i = 0; i < model.issues().size(); i++) {
        Rational f = factor.of(k, i);
        rows.add(party.utility().get(i).stream().map(f::multiply).toList());
      }
      parties.add(
          new Party(party.name(), party.role(), party.reservation(), rows, party.discount()));
    }
    return model.withParties(parties);
  }

  private long count(boolean necessarily) {
    long count = 0;
    for (int x = 0; x < outcomes; x++) {
      if (bounds.acceptable(outcome(x), necessarily)) {
        count++;
      }
    }
    return count;
  }

  private int[] outcome(int index) {
    return model.outcome(BigInteger.valueOf(index)).stream().mapToInt(v -> v).toArray();
  }

  // only outcomes that were efficient in every sample can be efficient for all weights
  private List<BigInteger> necessarilyEfficient(Set<BigInteger> candidates) {
    var efficient = new ArrayList<BigInteger>();
    for (BigInteger candidate : candidates.stream().sorted().toList()) {
      int[] x = outcome(candidate.intValueExact());
      boolean safe = true;
      for (int y = 0; y < outcomes && safe; y++) {
        int[] other = outcome(y);
        safe = bounds.ruledOut(other) || !bounds.possiblyDominates(other, x);
      }
      if (safe) {
        efficient.add(candidate);
      }
    }
    return efficient;
  }

  private static List<UncertainResult.Share> shares(Map<BigInteger, Integer> efficient) {
    return efficient.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<BigInteger, Integer> e) -> e.getValue())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_SHARES)
        .map(entry -> share(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static UncertainResult.Share share(BigInteger index, int times) {
    double share = (double) times / SAMPLES;
    return new UncertainResult.Share(index, share, Math.sqrt(share * (1 - share) / SAMPLES));
  }

  private Optional<UncertainResult.Robust> robust() {
    Optional<UncertainResult.Robust> sure = leastRegret(true);
    return sure.isPresent() ? sure : leastRegret(false);
  }

  private Optional<UncertainResult.Robust> leastRegret(boolean necessarily) {
    Optional<UncertainResult.Robust> best = Optional.empty();
    for (int x = 0; x < outcomes; x++) {
      int[] outcome = outcome(x);
      if (!bounds.acceptable(outcome, necessarily)) {
        continue;
      }
      Rational regret = bounds.worstRegret(outcome);
      if (best.isEmpty() || regret.compareTo(best.get().worstRegret()) < 0) {
        best = Optional.of(new UncertainResult.Robust(BigInteger.valueOf(x), regret, necessarily));
      }
    }
    return best;
  }

  private List<UncertainResult.Decisive> decisive() {
    var stated = nash(model);
    var decisive = new ArrayList<UncertainResult.Decisive>();
    for (int k = 0; k < ranges.size(); k++) {
      for (int i = 0; i < ranges.get(k).size(); i++) {
        WeightRange range = ranges.get(k).get(i);
        for (boolean low : new boolean[] {true, false}) {
          if (!range.known()
              && !stated.equals(nash(moved(k, i, low ? range.low() : range.high())))) {
            decisive.add(new UncertainResult.Decisive(k, i, low));
          }
        }
      }
    }
    return decisive;
  }

  private SettlementModel moved(int party, int issue, Rational factor) {
    return factored((k, i) -> k == party && i == issue ? factor : Rational.ONE);
  }

  private static List<List<Integer>> nash(SettlementModel model) {
    return SettlementEngine.exact().analyse(model).solutions().nash().stream()
        .flatMap(solution -> solution.points().stream())
        .map(Solution.Point::outcome)
        .toList();
  }
}

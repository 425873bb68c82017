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
import java.util.TreeSet;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.engine.SettlementEngine;
import parley.bargain.engine.SettlementResult;
import parley.bargain.frontier.Frontier;
import parley.bargain.uncertain.UncertainResult.Estimate;
import parley.error.InputException;
import parley.error.Interruption;

/**
 * Analyses a model whose weights and values are known only as ranges or orders.
 *
 * <p>Necessary and possible acceptance, necessary efficiency and the worst regret are exact:
 * parties' preferences vary independently, so that each question is settled at the extremes of what
 * is possible for each party ({@link PreferenceBounds}). Possible efficiency is shown by
 * preferences drawn at random and, for the others, decided by exact search ({@link
 * PossibleEfficiency}) as far as the effort allows; what stays open is counted. Cost: one exact
 * analysis for each draw and each single change, and O(candidates · outcomes · parties · issues)
 * comparisons.
 */
public final class UncertainAnalysis {
  /** The most outcomes of a model with uncertain preferences. */
  public static final int MOST_OUTCOMES = 50_000;

  /** The longest list of outcomes in a result. */
  public static final int MOST_LISTED = 2000;

  private static final int MOST_SHARES = 20;
  private static final long MOST_COMPARISONS = 20_000_000;

  private final SettlementModel model;
  private final List<Preference> preferences;
  private final PreferenceBounds bounds;
  private final List<int[]> outcomes = new ArrayList<>();
  private final Map<BigInteger, Integer> efficient = new HashMap<>();
  private final Set<BigInteger> sometimes = new TreeSet<>();
  private final Set<BigInteger> always = new HashSet<>();
  private final List<SettlementModel> drawn = new ArrayList<>();
  private int deals;
  private int sameNash;

  private UncertainAnalysis(SettlementModel model, List<Preference> preferences) {
    this.model = model;
    this.preferences = preferences;
    this.bounds = new PreferenceBounds(model, preferences);
    for (int x = 0; x < model.combinations().intValueExact(); x++) {
      outcomes.add(
          model.outcome(BigInteger.valueOf(x)).stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /**
   * The analysis.
   *
   * @param model the model that the exact analysis takes: its tables are {@link
   *     Preference#stated()}
   * @param preferences for each party what is known
   * @param seed of the draws
   * @param samples how many preferences are drawn, at least 1
   * @throws InputException if the model has more than {@value #MOST_OUTCOMES} outcomes, or a cap on
   *     utilities, or if ranges of weights have too many corners
   */
  public static UncertainResult of(
      SettlementModel model, List<Preference> preferences, long seed, int samples) {
    if (model.combinations().compareTo(BigInteger.valueOf(MOST_OUTCOMES)) > 0) {
      throw new InputException(
          model.id(),
          "preferences given as ranges or orders are analysed up to "
              + MOST_OUTCOMES
              + " outcomes, here are "
              + model.combinations(),
          "give single numbers, or fewer issues");
    }
    if (model.cap().isPresent()) {
      throw new InputException(
          model.id(),
          "preferences given as ranges or orders cannot be analysed with a cap on utilities",
          "leave 'cap' out, or give single numbers");
    }
    return new UncertainAnalysis(model, preferences).analyse(seed, samples);
  }

  private UncertainResult analyse(long seed, int samples) {
    sample(new Random(seed), samples);
    var sure = acceptable(true);
    var possible = acceptable(false);
    return new UncertainResult(
        sure.size(),
        possible.size(),
        sure.size() <= MOST_LISTED ? sure.stream().map(BigInteger::valueOf).toList() : List.of(),
        necessarilyEfficient(),
        possiblyEfficient(),
        Estimate.of(deals, samples),
        Estimate.of(sameNash, samples),
        shares(),
        samples,
        seed,
        robust(sure.isEmpty() ? possible : sure, !sure.isEmpty()),
        DecisivePreferences.of(model, preferences));
  }

  private void sample(Random random, int samples) {
    var draw = new PreferenceDraw(random);
    var stated = DecisivePreferences.Nash.of(model);
    for (int s = 0; s < samples; s++) {
      Interruption.check();
      var parties = new ArrayList<Party>();
      for (int k = 0; k < preferences.size(); k++) {
        Party old = model.parties().get(k);
        parties.add(
            new Party(
                old.name(),
                old.role(),
                old.reservation(),
                draw.table(preferences.get(k)),
                old.discount()));
      }
      SettlementModel sample = model.withParties(parties);
      drawn.add(sample);
      SettlementResult result = SettlementEngine.exact().analyse(sample);
      Set<BigInteger> all = efficient(result.pareto().orElseThrow(), sample, false);
      sometimes.addAll(all);
      if (s == 0) {
        always.addAll(all);
      }
      always.retainAll(all);
      for (BigInteger index : efficient(result.paretoRational().orElseThrow(), sample, true)) {
        efficient.merge(index, 1, Integer::sum);
      }
      deals += result.noAgreement().orElseThrow() ? 0 : 1;
      sameNash += DecisivePreferences.Nash.of(result).equals(stated) ? 1 : 0;
    }
  }

  private Set<BigInteger> efficient(Frontier frontier, SettlementModel sample, boolean accepted) {
    if (BigInteger.valueOf(frontier.indices().size()).equals(frontier.outcomes())) {
      return new HashSet<>(frontier.indices());
    }
    // of the outcomes that tie in a point only the first are named; the others have its utilities
    var utilities = new HashSet<List<Rational>>();
    frontier.points().forEach(point -> utilities.add(point.utilities()));
    var found = new HashSet<BigInteger>();
    for (int x = 0; x < outcomes.size(); x++) {
      var index = BigInteger.valueOf(x);
      List<Rational> own = sample.utilities(sample.outcome(index));
      if (utilities.contains(own)
          && !bounds.ruledOut(outcomes.get(x))
          && (!accepted || PreferenceBounds.accepts(sample, outcomes.get(x), own))) {
        found.add(index);
      }
    }
    return found;
  }

  private List<Integer> acceptable(boolean necessarily) {
    var accepted = new ArrayList<Integer>();
    for (int x = 0; x < outcomes.size(); x++) {
      if (bounds.acceptable(outcomes.get(x), necessarily)) {
        accepted.add(x);
      }
    }
    return accepted;
  }

  private List<int[]> existing() {
    return outcomes.stream().filter(x -> !bounds.ruledOut(x)).toList();
  }

  // only outcomes that were efficient in every sample can be efficient for all preferences
  private List<BigInteger> necessarilyEfficient() {
    List<int[]> others = existing();
    return always.stream()
        .sorted()
        .filter(
            index -> {
              int[] x = outcomes.get(index.intValueExact());
              return others.stream().noneMatch(y -> bounds.possiblyDominates(y, x));
            })
        .toList();
  }

  private UncertainResult.PossiblyEfficient possiblyEfficient() {
    List<int[]> others = existing();
    var search = new PossibleEfficiency(bounds, preferences, others);
    // what was efficient somewhere is strong, and mostly enough to exclude the others
    List<int[]> strong =
        sometimes.stream().map(index -> outcomes.get(index.intValueExact())).toList();
    long comparisons = 0;
    int open = 0;
    for (int[] x : others) {
      BigInteger index = model.index(java.util.Arrays.stream(x).boxed().toList());
      if (sometimes.contains(index)
          || strong.stream().anyMatch(y -> bounds.necessarilyDominates(y, x))) {
        continue;
      }
      comparisons += others.size();
      if (comparisons > MOST_COMPARISONS) {
        open++;
      } else {
        switch (search.decide(x).answer()) {
          case POSSIBLE -> sometimes.add(index);
          case OPEN -> open++;
          case IMPOSSIBLE -> {}
        }
      }
    }
    return new UncertainResult.PossiblyEfficient(
        sometimes.size(),
        open,
        sometimes.size() <= MOST_LISTED ? List.copyOf(sometimes) : List.of());
  }

  private List<UncertainResult.Share> shares() {
    return efficient.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<BigInteger, Integer> e) -> e.getValue())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_SHARES)
        .map(entry -> share(entry.getKey(), entry.getValue()))
        .toList();
  }

  private UncertainResult.Share share(BigInteger index, int times) {
    List<Integer> outcome = model.outcome(index);
    int[] values = outcomes.get(index.intValueExact());
    int accepted =
        (int)
            drawn.stream()
                .filter(m -> PreferenceBounds.accepts(m, values, m.utilities(outcome)))
                .count();
    return new UncertainResult.Share(
        index, Estimate.of(times, drawn.size()), Estimate.of(accepted, drawn.size()));
  }

  private Optional<UncertainResult.Robust> robust(List<Integer> among, boolean necessarily) {
    var regret = bounds.new Regret();
    List<Rational> least = List.of();
    int best = -1;
    for (int x : among) {
      List<Rational> regrets = regret.largestFirst(outcomes.get(x));
      if (best < 0 || smaller(regrets, least)) {
        least = regrets;
        best = x;
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(
            new UncertainResult.Robust(BigInteger.valueOf(best), least.get(0), necessarily));
  }

  private static boolean smaller(List<Rational> a, List<Rational> b) {
    for (int k = 0; k < a.size(); k++) {
      int order = a.get(k).compareTo(b.get(k));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }
}

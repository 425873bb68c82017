package parley.scenario.settlement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.engine.SettlementEngine;
import parley.bargain.engine.SettlementResult;
import parley.bargain.uncertain.UncertainAnalysis;
import parley.bargain.uncertain.UncertainResult;
import parley.scenario.Scenario;

/**
 * Which of the deals that are left are efficient and robust, given what is known of the parties'
 * preferences.
 *
 * @param level the refusals that bind
 * @param model the settlement model
 * @param result the exact analysis at the middle of every range
 * @param uncertain what holds over all ranges
 */
public record EfficientDeals(
    Level level, ScenarioModel model, SettlementResult result, UncertainResult uncertain) {
  /** The most combinations of a table whose deals are compared. */
  public static final int MOST_COMBINATIONS = 10_000;

  /**
   * The analysis, unless the table is empty or too large.
   *
   * @param level the refusals that bind
   * @param seed of the draws
   * @param draws how many preferences are drawn, at least 1
   */
  public static Optional<EfficientDeals> of(Scenario scenario, Level level, long seed, int draws) {
    BigInteger combinations =
        scenario.issues().stream()
            .map(issue -> BigInteger.valueOf(issue.size()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    if (scenario.issues().isEmpty()
        || scenario.parties().isEmpty()
        || combinations.compareTo(BigInteger.valueOf(MOST_COMBINATIONS)) > 0) {
      return Optional.empty();
    }
    ScenarioModel model = ScenarioModel.of(scenario, level);
    return Optional.of(
        new EfficientDeals(
            level,
            model,
            SettlementEngine.exact().analyse(model.model()),
            UncertainAnalysis.of(model.model(), model.preferences(), seed, draws)));
  }

  /**
   * The deals worth telling: the robust one, then those most often efficient in the draws, each
   * once.
   */
  public List<List<Integer>> best(int most) {
    var indices = new ArrayList<BigInteger>();
    uncertain.robust().ifPresent(r -> indices.add(r.index()));
    uncertain.shares().forEach(s -> indices.add(s.index()));
    return indices.stream().distinct().limit(most).map(model.model()::outcome).toList();
  }

  /** How often a deal was efficient among the acceptable ones in the draws. */
  public Optional<UncertainResult.Share> share(List<Integer> deal) {
    BigInteger index = model.model().index(deal);
    return uncertain.shares().stream().filter(s -> s.index().equals(index)).findFirst();
  }

  /** The worst regret of the robust deal, if this is it. */
  public Optional<Rational> worstRegret(List<Integer> deal) {
    BigInteger index = model.model().index(deal);
    return uncertain
        .robust()
        .filter(r -> r.index().equals(index))
        .map(UncertainResult.Robust::worstRegret);
  }

  /** The settlement model. */
  public SettlementModel settlement() {
    return model.model();
  }
}

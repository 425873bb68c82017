package parley.bargain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.bargain.AgreementRule;
import parley.bargain.BruteForce;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.RandomModels;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.blocking.Marco;
import parley.bargain.frontier.Frontier;
import parley.bargain.search.BranchAndBound;
import parley.bargain.search.DealSearch;
import parley.bargain.search.ScaledModel;
import parley.bargain.solution.Solution;
import parley.error.InputException;

class SettlementEngineTest {
  private static final int MODELS = 400;

  @Test
  void agreesWithTheDefinitionsOnRandomModels() {
    var models = new RandomModels(RandomModels.seed());
    int deals = 0;
    for (int m = 0; m < MODELS; m++) {
      SettlementModel model = models.next(m % 2 == 0);
      String which = "seed " + RandomModels.seed() + " model " + m;
      var brute = new BruteForce(model);
      SettlementResult result = SettlementEngine.exact().analyse(model);
      assertThat(result.outcomes().intValue()).as(which).isEqualTo(brute.outcomes().size());
      List<Long> accepted = brute.accepted();
      assertThat(result.rational().orElseThrow().intValue()).as(which).isEqualTo(accepted.size());
      assertThat(result.noAgreement()).as(which).contains(accepted.isEmpty());
      assertThat(indices(result.pareto())).as(which).isEqualTo(brute.efficient(brute.outcomes()));
      assertThat(indices(result.paretoRational())).as(which).isEqualTo(brute.efficient(accepted));
      deals += accepted.isEmpty() ? 0 : 1;
      solution(model, which + " nash", result.solutions().nash(), brute.nash());
      solution(
          model, which + " utilitarian", result.solutions().utilitarian(), brute.utilitarian());
      solution(
          model, which + " egalitarian", result.solutions().egalitarian(), brute.egalitarian());
      solution(
          model, which + " ks", result.solutions().kalaiSmorodinsky(), brute.kalaiSmorodinsky());
      if (!result.blocking().ruledOut()) {
        assertThat(sets(result.blocking().blockingSets()))
            .as(which)
            .isEqualTo(brute.blockingSets());
        assertThat(sets(result.blocking().concessionSets()))
            .as(which)
            .isEqualTo(brute.concessionSets());
      }
    }
    assertThat(deals).as("models with a deal").isBetween(MODELS / 10, MODELS * 9 / 10);
  }

  @Test
  void mergingFindsTheSameFrontierAsEnumeration() {
    var models = new RandomModels(RandomModels.seed() + 1);
    for (int m = 0; m < MODELS; m++) {
      SettlementModel model = models.next(false);
      String which = "seed " + RandomModels.seed() + " model " + m;
      SettlementResult enumerated = SettlementEngine.exact().analyse(model);
      var merging = new IssueMerging(model);
      assertThat(merging.frontier()).as(which).isEqualTo(enumerated.pareto());
      assertThat(merging.rational()).as(which).isEqualTo(enumerated.rational());
    }
  }

  @Test
  void searchFindsTheSameBlockingSetsAndBestDealsAsEnumeration() {
    var models = new RandomModels(RandomModels.seed() + 2);
    for (int m = 0; m < MODELS; m++) {
      SettlementModel model = models.next(true);
      if (model.capBinds() || ScaledModel.of(model).isEmpty()) {
        continue; // the search says that it cannot decide these
      }
      String which = "seed " + RandomModels.seed() + " model " + m;
      SettlementResult exact = SettlementEngine.exact().analyse(model);
      var search = new BranchAndBound(1_000_000);
      var guided = new GuidedSearch(model, search).run();
      assertThat(guided.noAgreement()).as(which).isEqualTo(exact.noAgreement());
      for (SettlementResult.BestDeal best : guided.bestDeals()) {
        var want =
            best.goal() == DealSearch.Goal.UTILITARIAN
                ? exact.solutions().utilitarian()
                : exact.solutions().egalitarian();
        assertThat(best.deal().isPresent()).as(which).isEqualTo(want.isPresent());
        best.deal()
            .ifPresent(
                deal ->
                    assertThat(worth(model, best.goal(), deal))
                        .as(which)
                        .isEqualTo(want.orElseThrow().value()));
      }
      var blocking = Marco.of(model, search, 10_000, Duration.ofHours(1));
      assertThat(blocking.possible()).as(which).isEqualTo(exact.blocking().possible());
      assertThat(blocking.complete()).as(which).isTrue();
      assertThat(blocking.blockingSets()).as(which).isEqualTo(exact.blocking().blockingSets());
      assertThat(blocking.concessionSets()).as(which).isEqualTo(exact.blocking().concessionSets());
    }
  }

  private static Rational worth(SettlementModel model, DealSearch.Goal goal, Solution.Point deal) {
    if (goal == DealSearch.Goal.UTILITARIAN) {
      return deal.utilities().stream().reduce(Rational.ZERO, Rational::add);
    }
    Rational least = deal.utilities().get(0).subtract(model.parties().get(0).reservation());
    for (int k = 1; k < deal.utilities().size(); k++) {
      least = least.min(deal.utilities().get(k).subtract(model.parties().get(k).reservation()));
    }
    return least;
  }

  @Test
  void orderAndScaleChangeNothing() {
    var models = new RandomModels(RandomModels.seed() + 3);
    for (int m = 0; m < 100; m++) {
      SettlementModel model = models.next(false);
      String which = "seed " + RandomModels.seed() + " model " + m;
      SettlementResult straight = SettlementEngine.exact().analyse(model);
      SettlementResult turned = SettlementEngine.exact().analyse(reversed(model));
      assertThat(turned.rational()).as(which).isEqualTo(straight.rational());
      assertThat(turned.pareto().orElseThrow().outcomes())
          .as(which)
          .isEqualTo(straight.pareto().orElseThrow().outcomes());
      assertThat(turned.solutions().nash().map(Solution::optima))
          .as(which)
          .isEqualTo(straight.solutions().nash().map(Solution::optima));
      SettlementResult rescaled = SettlementEngine.exact().analyse(rescaled(model));
      assertThat(rescaled.pareto().flatMap(Frontier::sha256Indices))
          .as(which)
          .isEqualTo(straight.pareto().flatMap(Frontier::sha256Indices));
      assertThat(outcomes(rescaled.solutions().nash()))
          .as(which)
          .isEqualTo(outcomes(straight.solutions().nash()));
      assertThat(outcomes(rescaled.solutions().kalaiSmorodinsky()))
          .as(which)
          .isEqualTo(outcomes(straight.solutions().kalaiSmorodinsky()));
    }
  }

  private static SettlementModel reversed(SettlementModel model) {
    var issues = new ArrayList<Issue>();
    for (Issue issue : model.issues()) {
      var values = new ArrayList<>(issue.values());
      java.util.Collections.reverse(values);
      issues.add(0, new Issue(issue.name(), issue.kind(), values));
    }
    var parties = new ArrayList<Party>();
    for (Party party : model.parties()) {
      var rows = new ArrayList<List<Rational>>();
      for (List<Rational> row : party.utility()) {
        var turned = new ArrayList<>(row);
        java.util.Collections.reverse(turned);
        rows.add(0, turned);
      }
      parties.add(0, Party.of(party.name(), party.reservation(), rows));
    }
    return SettlementModel.of(model.id(), issues, parties);
  }

  private static SettlementModel rescaled(SettlementModel model) {
    var parties = new ArrayList<Party>();
    for (int k = 0; k < model.parties().size(); k++) {
      Party party = model.parties().get(k);
      Rational factor = Rational.of(3 + 7L * k, 11);
      parties.add(
          Party.of(
              party.name(),
              party.reservation().multiply(factor),
              party.utility().stream()
                  .map(row -> row.stream().map(factor::multiply).toList())
                  .toList()));
    }
    return model.withParties(parties);
  }

  @Test
  void hugeAdditiveSpaceIsMergedAndSaysSo() {
    var issues = new ArrayList<Issue>();
    var rows = new ArrayList<List<Rational>>();
    var opposite = new ArrayList<List<Rational>>();
    for (int i = 0; i < 40; i++) {
      issues.add(new Issue("i" + i, IssueKind.ORDINAL, List.of("no", "yes")));
      rows.add(List.of(Rational.ZERO, Rational.ONE));
      opposite.add(List.of(Rational.ONE, Rational.ZERO));
    }
    var model =
        SettlementModel.of(
            "forty switches",
            issues,
            List.of(Party.of("a", Rational.of(38), rows), Party.of("b", Rational.ZERO, opposite)));
    SettlementResult result = SettlementEngine.exact().analyse(model);
    // all 2^40 outcomes lie on the line a + b = 40, so all are efficient, with 41 utility vectors
    assertThat(result.pareto().orElseThrow().outcomes()).isEqualTo(BigInteger.TWO.pow(40));
    assertThat(result.pareto().orElseThrow().distinctUtilities()).isEqualTo(41);
    // at least 38 of 40 switches: 780 + 40 + 1 outcomes
    assertThat(result.rational()).contains(BigInteger.valueOf(821));
    assertThat(result.search().engine()).contains("merging");
    assertThat(result.search().proved()).isTrue();
    // 39 to 1 gives both a gain of 1
    assertThat(result.solutions().nash().orElseThrow().value()).isEqualTo(Rational.ONE);
    assertThat(result.solutions().nash().orElseThrow().optima()).isEqualTo(BigInteger.valueOf(40));
  }

  @Test
  void agreementRuleOnTooLargeASpaceIsRefusedNotCut() {
    var issue = new Issue("i", IssueKind.CATEGORICAL, java.util.Collections.nCopies(1000, "v"));
    var row = java.util.Collections.nCopies(1000, Rational.ONE);
    var model =
        SettlementModel.of(
            "large",
            List.of(issue, issue, issue),
            List.of(Party.of("a", Rational.ZERO, List.of(row, row, row))));
    assertThatThrownBy(
            () -> SettlementEngine.exact().withRule(AgreementRule.UNANIMITY).analyse(model))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1000000000");
  }

  private static List<Long> indices(Optional<Frontier> frontier) {
    return frontier.orElseThrow().indices().stream().map(BigInteger::longValueExact).toList();
  }

  private static void solution(
      SettlementModel model, String which, Optional<Solution> found, List<Long> want) {
    assertThat(found.isPresent()).as(which).isEqualTo(!want.isEmpty());
    found.ifPresent(
        solution -> {
          assertThat(solution.optima().intValue()).as(which).isEqualTo(want.size());
          assertThat(solution.points().stream().map(p -> model.index(p.outcome()).longValueExact()))
              .as(which)
              .containsExactlyElementsOf(want.subList(0, Math.min(50, want.size())));
        });
  }

  private static Set<List<Integer>> outcomes(Optional<Solution> solution) {
    var outcomes = new HashSet<List<Integer>>();
    solution.ifPresent(s -> s.points().forEach(p -> outcomes.add(p.outcome())));
    return outcomes;
  }

  private static Set<Set<String>> sets(List<List<String>> sets) {
    var all = new HashSet<Set<String>>();
    sets.forEach(set -> all.add(new HashSet<>(set)));
    return all;
  }
}

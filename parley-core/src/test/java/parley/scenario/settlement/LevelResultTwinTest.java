package parley.scenario.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.bargain.blocking.Blocking;
import parley.bargain.engine.SettlementEngine;
import parley.scenario.RandomScenarios;
import parley.scenario.Scenario;

/** The analysis in parts says what the settlement engine says of the whole model. */
class LevelResultTwinTest {
  private static Set<Set<String>> named(LevelResult level, List<List<Integer>> sets) {
    var named = new java.util.HashSet<Set<String>>();
    for (List<Integer> set : sets) {
      var ids = new TreeSet<String>();
      set.forEach(r -> ids.add(level.refusals().get(r).premise().id()));
      named.add(ids);
    }
    return named;
  }

  private static Set<Set<String>> named(List<List<String>> sets) {
    var named = new java.util.HashSet<Set<String>>();
    sets.forEach(set -> named.add(new TreeSet<>(set)));
    return named;
  }

  @Test
  void partsGiveWhatTheWholeModelGives() {
    var scenarios = new RandomScenarios(new Random(RandomScenarios.seed()));
    int blockedSeen = 0;
    int openSeen = 0;
    for (int n = 0; n < 400; n++) {
      Scenario scenario = scenarios.next();
      for (Level level : Level.values()) {
        LevelResult parts = LevelResult.of(scenario, level);
        Blocking whole =
            SettlementEngine.exact().analyse(ScenarioModel.of(scenario, level).model()).blocking();

        String context = "seed " + RandomScenarios.seed() + ", scenario " + n + ", " + level;
        assertThat(parts.free()).as(context).isEqualTo(whole.feasible());
        assertThat(parts.possible()).as(context).isEqualTo(whole.possible());
        assertThat(named(parts, parts.blockingSets()))
            .as(context)
            .isEqualTo(named(whole.blockingSets()));
        assertThat(named(parts, parts.concessionSets(100_000)))
            .as(context)
            .isEqualTo(named(whole.concessionSets()));
        blockedSeen += parts.possible() ? 0 : 1;
        openSeen += parts.possible() ? 1 : 0;
      }
    }
    assertThat(blockedSeen).isGreaterThan(50);
    assertThat(openSeen).isGreaterThan(50);
  }

  @Test
  void whatAConcessionOpensIsWhatIsFreeWithoutIt() {
    var scenarios = new RandomScenarios(new Random(RandomScenarios.seed() + 1));
    int tried = 0;
    for (int n = 0; n < 300; n++) {
      Scenario scenario = scenarios.next();
      LevelResult level = LevelResult.of(scenario, Level.OBJECTIONS);
      for (Part part : level.blocked()) {
        for (Part.Concession concession : part.concessions()) {
          var rest = new java.util.ArrayList<Refusal>();
          for (int r = 0; r < level.refusals().size(); r++) {
            if (!concession.refusals().contains(r)) {
              rest.add(level.refusals().get(r));
            }
          }
          Blocking without =
              SettlementEngine.exact().analyse(onlyPart(scenario, part, rest)).blocking();
          assertThat(concession.opens()).as("scenario " + n).isEqualTo(without.feasible());
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(50);
  }

  // the issues of the part under the refusals that are left; other issues have one value
  private static parley.bargain.SettlementModel onlyPart(
      Scenario scenario, Part part, List<Refusal> rest) {
    var whole = ScenarioModel.of(scenario, Level.RED_LINES).model();
    var issues = new java.util.ArrayList<parley.bargain.Issue>();
    var worthless = new java.util.ArrayList<List<parley.bargain.Rational>>();
    for (int i = 0; i < whole.issues().size(); i++) {
      var issue = whole.issues().get(i);
      boolean in = part.issues().contains(i);
      var values = in ? issue.values() : List.of("fixed");
      issues.add(new parley.bargain.Issue(issue.name(), issue.kind(), values));
      worthless.add(java.util.Collections.nCopies(values.size(), parley.bargain.Rational.ZERO));
    }
    var lines = new java.util.ArrayList<parley.bargain.RedLine>();
    for (Refusal refusal : rest) {
      if (part.issues().contains(refusal.refused().values().firstKey())) {
        lines.add(new parley.bargain.RedLine.Refusal("L" + lines.size(), 0, refusal.refused()));
      }
    }
    return new parley.bargain.SettlementModel(
        "part",
        issues,
        List.of(parley.bargain.Party.of("X", parley.bargain.Rational.ZERO, worthless)),
        lines,
        true,
        List.of(),
        java.util.Optional.empty());
  }
}

package parley.scenario.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;
import parley.scenario.RandomScenarios;
import parley.scenario.Scenario;
import parley.scenario.settlement.Level;
import parley.scenario.settlement.Refusal;

/** Verdicts on deals against what the definitions say of the option model, without the engine. */
class StabilityAnalysisTest {
  private static List<Integer> deal(Scenario scenario, Random random) {
    var deal = new ArrayList<Integer>();
    scenario.issues().forEach(issue -> deal.add(random.nextInt(issue.size())));
    return deal;
  }

  // Nash by its definition: no feasible state that one party can move to is better for it
  private static boolean nash(OptionModel model, long state) {
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      for (long to = 0; to < 1L << model.options().size(); to++) {
        if (model.feasible(to)
            && model.canMove(dm, state, to)
            && model.compare(dm, to, state) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void nashVerdictsAreThoseOfTheDefinition() {
    var random = new Random(RandomScenarios.seed());
    var scenarios = new RandomScenarios(random);
    int held = 0;
    for (int n = 0; n < 200; n++) {
      Scenario scenario = scenarios.next();
      List<Integer> deal = deal(scenario, random);
      DealStability judged = new StabilityAnalysis(scenario).of(deal).orElseThrow();
      long agreed = new DealConflict(scenario, judged.attitudes()).agreed();

      String context = "seed " + RandomScenarios.seed() + ", scenario " + n;
      assertThat(judged.stable()).as(context).isEqualTo(nash(judged.model(), agreed));
      assertThat(judged.noDealStable().get(Concept.R))
          .as(context)
          .isEqualTo(nash(judged.model(), 0));
      // what holds under Nash holds under every other concept
      if (judged.stable()) {
        assertThat(judged.dealStable().values()).as(context).containsOnly(true);
        held++;
      }
    }
    assertThat(held).isLessThan(200);
  }

  @Test
  void thePartiesThatTurnTheVerdictAreThoseThatDoNotPreferTheDeal() {
    var random = new Random(RandomScenarios.seed() + 1);
    var scenarios = new RandomScenarios(random);
    for (int n = 0; n < 200; n++) {
      Scenario scenario = scenarios.next();
      DealStability judged =
          new StabilityAnalysis(scenario).of(deal(scenario, random)).orElseThrow();
      Set<String> needed = new TreeSet<>(judged.parties(Attitude.Kind.UNKNOWN));
      needed.addAll(judged.parties(Attitude.Kind.WORSE));
      assertThat(judged.flips()).as("scenario " + n).containsExactly(needed);
    }
  }

  @Test
  void whoseRedLineIsCrossedFindsTheDealWorseAndTheLineIsNamed() {
    var random = new Random(RandomScenarios.seed() + 2);
    var scenarios = new RandomScenarios(random);
    int seen = 0;
    for (int n = 0; n < 200; n++) {
      Scenario scenario = scenarios.next();
      List<Integer> deal = deal(scenario, random);
      int[] outcome = deal.stream().mapToInt(Integer::intValue).toArray();
      for (Attitude attitude : Attitudes.of(scenario, deal)) {
        List<Refusal> crossed =
            Refusal.of(scenario, Level.RED_LINES).stream()
                .filter(r -> r.premise().party().equals(attitude.party()))
                .filter(r -> r.refused().contains(outcome))
                .toList();
        assertThat(attitude.kind() == Attitude.Kind.WORSE)
            .as("scenario " + n)
            .isEqualTo(!crossed.isEmpty());
        if (!crossed.isEmpty()) {
          seen++;
          assertThat(attitude.because())
              .containsExactlyElementsOf(crossed.stream().map(Refusal::premise).toList());
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
  }
}

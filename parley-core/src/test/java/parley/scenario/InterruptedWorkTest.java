package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import parley.scenario.evidence.CodingSample;
import parley.scenario.evidence.MinimalEvidence;
import parley.scenario.evidence.RecodedEvidence;
import parley.scenario.settlement.EfficientDeals;
import parley.scenario.settlement.Level;
import parley.scenario.settlement.LevelResult;
import parley.scenario.stability.StabilityAnalysis;

/** Every stage of solving a scenario stops where its thread was interrupted. */
class InterruptedWorkTest {
  private static void stops(String stage, Runnable work) {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(work::run).as(stage).isInstanceOf(CancellationException.class);
    } finally {
      // it stays interrupted for whoever asked
      assertThat(Thread.interrupted()).as(stage).isTrue();
    }
  }

  private static List<Scenario> scenarios() {
    var random = new RandomScenarios(new Random(RandomScenarios.seed()));
    var some = new ArrayList<Scenario>();
    boolean possible = false;
    boolean blocked = false;
    while (!possible || !blocked) {
      Scenario next = random.next(2, 6);
      boolean free = LevelResult.of(next, Level.OBJECTIONS).possible();
      possible |= free;
      blocked |= !free;
      some.add(next);
    }
    return some;
  }

  @Test
  void whetherADealIsPossibleOrNot() {
    for (Scenario scenario : scenarios()) {
      List<Integer> deal = Collections.nCopies(scenario.issues().size(), 0);
      assertThat(new StabilityAnalysis(scenario).of(deal)).isPresent();
      stops("combinations", () -> LevelResult.of(scenario, Level.OBJECTIONS));
      stops("draws of preferences", () -> EfficientDeals.of(scenario, Level.RED_LINES, 1, 5));
      stops("stability", () -> new StabilityAnalysis(scenario).of(deal));
      stops("evidence", () -> MinimalEvidence.of(scenario, Level.OBJECTIONS));
      stops("other codings", () -> RecodedEvidence.of(scenario, Level.OBJECTIONS));
      stops("draws of codings", () -> CodingSample.of(scenario, 1, 5));
    }
  }
}

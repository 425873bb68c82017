package parley.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.gmcr.fast.BitModel;
import parley.gmcr.fast.BitStability;
import parley.gmcr.fast.StateQuery;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.TwoPlayerForesight;

class SingleVerdictTest {
  @Test
  void oneVerdictAgreesWithAllAndItsStepsAreLegal() {
    for (int k = 0; k < 40; k++) {
      long seed = RandomConflicts.SEED + k;
      var random = new Random(seed);
      int players = 2 + random.nextInt(3);
      OptionModel model = RandomConflicts.options(random, players + 3, players);
      var bits = new BitModel(model);
      var verdicts = new BitStability(bits).verdicts(EnumSet.allOf(Concept.class));
      var query = new StateQuery(model);
      for (Concept concept : Concept.values()) {
        int dm = random.nextInt(players);
        for (int s : bits.feasibleStates().stream().toArray()) {
          var answered = query.prove(dm, concept, s);
          assertThat(answered.stable())
              .as("seed %d, %s of %d in %d", seed, concept, dm, s)
              .isEqualTo(verdicts.stable(dm, concept).get(s));
          answered
              .answers()
              .forEach(
                  (t, steps) -> {
                    int at = t;
                    for (StateQuery.Step step : steps) {
                      assertThat(model.canMove(step.mover(), at, step.to())).isTrue();
                      assertThat(step.mover()).isNotEqualTo(dm);
                      assertThat(bits.feasible(step.to())).isTrue();
                      if (concept.credible()) {
                        assertThat(model.compare(step.mover(), step.to(), at)).isPositive();
                      }
                      at = step.to();
                    }
                    assertThat(model.compare(dm, at, s)).isNotPositive();
                  });
        }
      }
    }
  }

  @Test
  void foresightIsBackwardInductionOnTheGameTree() {
    for (int k = 0; k < 40; k++) {
      long seed = RandomConflicts.SEED + k;
      GraphModel graph = RandomConflicts.graph(new Random(seed), 5, 2, 4);
      var foresight = new TwoPlayerForesight(graph);
      for (int h = 1; h <= 5; h++) {
        for (int dm = 0; dm < 2; dm++) {
          for (int s = 0; s < 5; s++) {
            assertThat(foresight.limitedMove(dm, h).get(s))
                .as("seed %d, L%d of %d in %d", seed, h, dm, s)
                .isEqualTo(end(graph, dm, s, h) == s);
          }
        }
      }
    }
  }

  private static int end(GraphModel graph, int mover, int s, int left) {
    int best = s;
    if (left > 0) {
      for (int t : graph.moves(mover, s)) {
        int end = end(graph, 1 - mover, t, left - 1);
        best = graph.prefers(mover, end, best) ? end : best;
      }
    }
    return best;
  }
}

package parley.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import parley.gmcr.explain.Proof;
import parley.gmcr.explain.Replay;
import parley.gmcr.fast.StateQuery;
import parley.gmcr.model.FeasibleStates;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.TwoPlayerForesight;

class SingleVerdictTest {
  @Test
  void oneVerdictAgreesWithAllAndItsProofReplays() {
    for (int k = 0; k < 60; k++) {
      long seed = RandomConflicts.SEED + k;
      var random = new Random(seed);
      int players = 2 + random.nextInt(3);
      OptionModel model = RandomConflicts.options(random, players + 3, players);
      long[] feasible = FeasibleStates.list(model, 1000);
      GraphModel graph = model.toGraph(feasible);
      var twin = new LiteralStability(graph);
      var replay = new Replay(graph);
      var query = new StateQuery(model, 1_000_000);
      for (Concept concept : Concept.values()) {
        int dm = random.nextInt(players);
        for (int s = 0; s < feasible.length; s++) {
          Proof proof = query.prove(dm, concept, feasible[s], 1000).orElseThrow();
          assertThat(proof.stable())
              .as("seed %d, %s of %d in %d", seed, concept, dm, s)
              .isEqualTo(twin.stable(dm, concept, s));
          assertThat(replay.fault(indexed(proof, feasible)))
              .as("seed %d: %s", seed, proof)
              .isEmpty();
        }
      }
    }
  }

  /** The proof with the graph's indices for option combinations. */
  private static Proof indexed(Proof proof, long[] feasible) {
    LongUnaryOperator index = s -> s < 0 ? s : Arrays.binarySearch(feasible, s);
    return new Proof(
        proof.dm(),
        proof.concept(),
        index.applyAsLong(proof.state()),
        proof.stable(),
        proof.improvements(),
        proof.answers().stream()
            .map(
                a ->
                    new Proof.Answer(
                        index.applyAsLong(a.improvement()),
                        a.sanction().stream()
                            .map(x -> new Proof.Step(x.mover(), index.applyAsLong(x.to())))
                            .toList()))
            .toList(),
        index.applyAsLong(proof.unanswered()));
  }

  @Test
  void aBudgetThatDoesNotSufficeGivesNoVerdict() {
    OptionModel model = RandomConflicts.options(new Random(RandomConflicts.SEED), 14, 2);
    long state = FeasibleStates.list(model, 20_000)[0];
    assertThat(new StateQuery(model, 5).prove(0, Concept.SMR, state, 10)).isEmpty();
    assertThat(new StateQuery(model, 1_000_000_000).prove(0, Concept.SMR, state, 10)).isPresent();
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

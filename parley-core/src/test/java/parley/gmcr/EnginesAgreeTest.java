package parley.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.gmcr.explain.Prover;
import parley.gmcr.explain.Replay;
import parley.gmcr.fast.BitModel;
import parley.gmcr.fast.BitStability;
import parley.gmcr.model.FeasibleStates;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.Moves;
import parley.gmcr.model.OptionModel;
import parley.gmcr.model.Preference;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.GraphStability;
import parley.gmcr.stability.LevelStability;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;
import parley.gmcr.stability.Verdicts;

/** Three engines and the literal definitions agree; what the literature proves holds. */
class EnginesAgreeTest {
  private static final EnumSet<Concept> ALL = EnumSet.allOf(Concept.class);

  private static Verdicts byGraph(GraphModel graph) {
    return new GraphStability(graph, Semantics.SEQUENCES, Reading.SIMPLE).verdicts(ALL);
  }

  @Test
  void graphEnginesFollowTheDefinitions() {
    for (int k = 0; k < 150; k++) {
      long seed = RandomConflicts.SEED + k;
      var random = new Random(seed);
      GraphModel graph =
          RandomConflicts.graph(
              random, 2 + random.nextInt(9), 1 + random.nextInt(4), 1 + random.nextInt(6));
      Verdicts verdicts = byGraph(graph);
      Verdicts level = new LevelStability(graph).verdicts(ALL);
      var twin = new LiteralStability(graph);
      for (Concept concept : ALL) {
        for (int i = 0; i < graph.decisionMakers().size(); i++) {
          BitSet stable = verdicts.stable(i, concept);
          for (int s = 0; s < graph.size(); s++) {
            assertThat(stable.get(s))
                .as("seed %d, %s of %d in %d", seed, concept, i, s)
                .isEqualTo(twin.stable(i, concept, s));
          }
          assertThat(level.stable(i, concept)).as("seed %d", seed).isEqualTo(stable);
        }
      }
    }
  }

  @Test
  void bitEngineAgreesWithTheGraph() {
    for (int k = 0; k < 150; k++) {
      long seed = RandomConflicts.SEED + k;
      var random = new Random(seed);
      int players = 1 + random.nextInt(4);
      OptionModel model =
          RandomConflicts.options(random, players + random.nextInt(9 - players), players);
      var bits = new BitModel(model);
      long[] feasible = FeasibleStates.list(model, 1000);
      assertThat(bits.feasibleStates().stream().asLongStream().toArray()).isEqualTo(feasible);
      Verdicts slow = byGraph(model.toGraph(feasible));
      Verdicts fast = new BitStability(bits).verdicts(ALL);
      for (Concept concept : ALL) {
        for (int i = 0; i < players; i++) {
          var expected = new BitSet();
          slow.stable(i, concept).stream().forEach(s -> expected.set((int) feasible[s]));
          assertThat(fast.stable(i, concept))
              .as("seed %d, %s of %d", seed, concept, i)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void bitEngineWorksOnBlocksLargerThanOneTask() {
    var random = new Random(RandomConflicts.SEED);
    for (int players = 2; players <= 3; players++) {
      OptionModel model = RandomConflicts.options(random, 12, players);
      long[] feasible = FeasibleStates.list(model, 5000);
      Verdicts slow = new LevelStability(model.toGraph(feasible)).verdicts(ALL);
      Verdicts fast = new BitStability(new BitModel(model)).verdicts(ALL);
      for (Concept concept : ALL) {
        var expected = new BitSet();
        slow.equilibria(concept).stream().forEach(s -> expected.set((int) feasible[s]));
        assertThat(fast.equilibria(concept)).as("%s", concept).isEqualTo(expected);
      }
    }
  }

  @Test
  void narrowerConceptsAreContainedInWiderOnes() {
    Concept[][] within = {
      {Concept.R, Concept.SSEQ},
      {Concept.SSEQ, Concept.SEQ},
      {Concept.SEQ, Concept.GMR},
      {Concept.R, Concept.SMR},
      {Concept.SMR, Concept.GMR},
      {Concept.SSEQ, Concept.SMR}
    };
    for (int k = 0; k < 100; k++) {
      long seed = RandomConflicts.SEED + k;
      var random = new Random(seed);
      GraphModel graph = RandomConflicts.graph(random, 12, 2 + random.nextInt(3), 5);
      Verdicts verdicts = byGraph(graph);
      for (Concept[] pair : within) {
        for (int i = 0; i < graph.decisionMakers().size(); i++) {
          BitSet outside = verdicts.stable(i, pair[0]);
          outside.andNot(verdicts.stable(i, pair[1]));
          assertThat(outside.isEmpty()).as("seed %d %s in %s", seed, pair[0], pair[1]).isTrue();
        }
      }
    }
  }

  @Test
  void namesAndOrderOfStatesDoNotMatter() {
    for (int k = 0; k < 60; k++) {
      long seed = RandomConflicts.SEED + k;
      var random = new Random(seed);
      GraphModel graph = RandomConflicts.graph(random, 8, 3, 5);
      List<Integer> to = new ArrayList<>(IntStream.range(0, 8).boxed().toList());
      Collections.shuffle(to, random);
      Verdicts before = byGraph(graph);
      Verdicts after = byGraph(permuted(graph, to));
      for (Concept concept : ALL) {
        for (int s = 0; s < 8; s++) {
          assertThat(after.equilibria(concept).get(to.get(s)))
              .as("seed %d", seed)
              .isEqualTo(before.equilibria(concept).get(s));
        }
      }
    }
  }

  private static GraphModel permuted(GraphModel g, List<Integer> to) {
    int n = g.size();
    int[][][] moves = new int[g.decisionMakers().size()][n][];
    List<Preference> preferences = new ArrayList<>();
    for (int i = 0; i < moves.length; i++) {
      int[] level = new int[n];
      for (int s = 0; s < n; s++) {
        moves[i][to.get(s)] = IntStream.of(g.moves(i, s)).map(to::get).toArray();
        level[to.get(s)] = g.preferences().get(i).level(s);
      }
      preferences.add(Preference.ofLevels(level));
    }
    return new GraphModel(
        "p",
        "",
        g.decisionMakers(),
        g.states(),
        new Moves(moves),
        preferences,
        OptionalInt.empty());
  }

  @Test
  void everyVerdictHasAProofThatReplays() {
    for (int k = 0; k < 40; k++) {
      long seed = RandomConflicts.SEED + k;
      var random = new Random(seed);
      GraphModel graph = RandomConflicts.graph(random, 9, 2 + random.nextInt(3), 5);
      Verdicts verdicts = byGraph(graph);
      var prover = new Prover(graph);
      var replay = new Replay(graph);
      for (Concept concept : ALL) {
        for (int i = 0; i < graph.decisionMakers().size(); i++) {
          for (int s = 0; s < graph.size(); s++) {
            var proof = prover.prove(i, concept, s);
            assertThat(proof.stable()).isEqualTo(verdicts.stable(i, concept).get(s));
            assertThat(replay.fault(proof)).as("seed %d: %s", seed, proof).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void aForgedProofDoesNotReplay() {
    var random = new Random(RandomConflicts.SEED);
    GraphModel graph = RandomConflicts.graph(random, 9, 3, 5);
    var prover = new Prover(graph);
    var replay = new Replay(graph);
    for (int s = 0; s < graph.size(); s++) {
      var proof = prover.prove(0, Concept.R, s);
      var forged =
          new parley.gmcr.explain.Proof(
              0, Concept.R, s, !proof.stable(), 0, List.of(), proof.stable() ? s : -1);
      assertThat(replay.fault(forged)).isPresent();
    }
  }

  @Test
  void compatibilitySemanticsOnlyTakeAnswersAway() {
    for (int k = 0; k < 60; k++) {
      long seed = RandomConflicts.SEED + k;
      GraphModel graph = RandomConflicts.graph(new Random(seed), 9, 3, 5);
      Verdicts full = byGraph(graph);
      Verdicts once = new GraphStability(graph, Semantics.ONCE, Reading.SIMPLE).verdicts(ALL);
      Verdicts single = new GraphStability(graph, Semantics.SINGLE, Reading.SIMPLE).verdicts(ALL);
      for (Concept concept : ALL) {
        BitSet lost = once.equilibria(concept);
        lost.andNot(full.equilibria(concept));
        assertThat(lost.isEmpty()).as("seed %d", seed).isTrue();
        BitSet fewer = single.equilibria(concept);
        fewer.andNot(once.equilibria(concept));
        assertThat(fewer.isEmpty()).as("seed %d", seed).isTrue();
      }
    }
  }
}

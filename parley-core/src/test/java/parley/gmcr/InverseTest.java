package parley.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.gmcr.inverse.Robustness;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.Moves;
import parley.gmcr.model.Preference;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.GraphStability;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;

class InverseTest {
  private static final int STATES = 5;

  private static GraphModel strict(Random random, int players) {
    GraphModel graph = RandomConflicts.graph(random, STATES, players, 3);
    for (int i = 0; i < players; i++) {
      List<Integer> order = new java.util.ArrayList<>(IntStream.range(0, STATES).boxed().toList());
      java.util.Collections.shuffle(order, random);
      graph =
          graph.with(i, Preference.ofLevels(order.stream().mapToInt(Integer::intValue).toArray()));
    }
    return graph;
  }

  private static boolean equilibrium(GraphModel graph, Concept concept, int s) {
    var twin = new LiteralStability(graph);
    return IntStream.range(0, graph.decisionMakers().size())
        .allMatch(i -> twin.stable(i, concept, s));
  }

  /** Breadth-first search over all rankings of one decision maker, one adjacent swap a step. */
  private static int nearest(GraphModel graph, Concept concept, int s) {
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < graph.decisionMakers().size(); i++) {
      Map<String, Integer> distance = new HashMap<>();
      var queue = new ArrayDeque<int[]>();
      int[] now = graph.preferences().get(i).levels();
      distance.put(Arrays.toString(now), 0);
      queue.add(now);
      while (!queue.isEmpty()) {
        int[] levels = queue.remove();
        int at = distance.getOrDefault(Arrays.toString(levels), 0);
        if (!equilibrium(graph.with(i, Preference.ofLevels(levels)), concept, s)) {
          best = Math.min(best, at);
          break;
        }
        for (int l = 0; l + 1 < STATES; l++) {
          int lower = l;
          int[] next =
              Arrays.stream(levels)
                  .map(x -> x == lower ? x + 1 : x == lower + 1 ? x - 1 : x)
                  .toArray();
          if (distance.putIfAbsent(Arrays.toString(next), at + 1) == null) {
            queue.add(next);
          }
        }
      }
    }
    return best;
  }

  @Test
  void robustnessIsTheDistanceToTheNearestDestroyingRanking() {
    int compared = 0;
    for (int k = 0; k < 30; k++) {
      long seed = RandomConflicts.SEED + k;
      GraphModel graph = strict(new Random(seed), 2 + k % 2);
      var robustness = new Robustness(graph);
      for (Concept concept : Concept.values()) {
        for (int s = 0; s < STATES; s++) {
          if (!equilibrium(graph, concept, s)) {
            continue;
          }
          compared++;
          int true_ = nearest(graph, concept, s);
          var found = robustness.of(s, concept);
          if (found.isEmpty()) {
            boolean complete = concept == Concept.R || concept == Concept.GMR;
            assertThat(!complete || true_ == Integer.MAX_VALUE).as("seed %d", seed).isTrue();
          } else if (found.get().exact()) {
            assertThat(found.get().swaps()).as("seed %d %s %d", seed, concept, s).isEqualTo(true_);
          } else {
            assertThat(found.get().swaps()).as("seed %d", seed).isGreaterThanOrEqualTo(true_);
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** All ways to settle the unknown pairs of both sides, tried one by one. */
  @Test
  void necessaryAndPossibleAreWhatAllCompletionsSay() {
    for (int k = 0; k < 30; k++) {
      long seed = RandomConflicts.SEED + k;
      var random = new Random(seed);
      GraphModel graph = RandomConflicts.graph(random, 4, 2, 3);
      List<Preference.Pair> unknown = new java.util.ArrayList<>();
      for (int i = 0; i < 2; i++) {
        var pair = Preference.Pair.of(random.nextInt(2), 2 + random.nextInt(2));
        unknown.add(pair);
        graph =
            graph.with(
                i,
                new Preference(
                    graph.preferences().get(i).levels(), new int[4], java.util.Set.of(pair)));
      }
      check(graph, unknown, seed);
    }
  }

  private static void check(GraphModel graph, List<Preference.Pair> unknown, long seed) {
    var necessary = new GraphStability(graph, Semantics.SEQUENCES, Reading.NECESSARY);
    var possible = new GraphStability(graph, Semantics.SEQUENCES, Reading.POSSIBLE);
    for (Concept concept : Concept.values()) {
      for (int s = 0; s < 4; s++) {
        boolean always = true;
        boolean ever = false;
        for (int choice = 0; choice < 9; choice++) {
          boolean stable = new Settled(graph, unknown, choice).stable(concept, s);
          always &= stable;
          ever |= stable;
        }
        assertThat(necessary.stable(0, concept, s)).as("seed %d", seed).isEqualTo(always);
        if (concept.credible()) {
          assertThat(possible.stable(0, concept, s) || !ever).as("seed %d", seed).isTrue();
        } else {
          assertThat(possible.stable(0, concept, s)).as("seed %d", seed).isEqualTo(ever);
        }
      }
    }
  }

  /** One completion, judged for decision maker 0 against decision maker 1 by the definitions. */
  private record Settled(GraphModel graph, List<Preference.Pair> unknown, int choice) {
    boolean prefers(int i, int a, int b) {
      var pair = unknown.get(i);
      if (!pair.equals(Preference.Pair.of(a, b))) {
        return graph.preferences().get(i).level(a) > graph.preferences().get(i).level(b);
      }
      int way = i == 0 ? choice % 3 : choice / 3;
      return (way == 0 && a == pair.low()) || (way == 1 && a == pair.high());
    }

    boolean stable(Concept concept, int s) {
      return IntStream.of(graph.moves(0, s))
          .filter(t -> prefers(0, t, s))
          .allMatch(t -> concept != Concept.R && answered(concept, s, t));
    }

    boolean answered(Concept concept, int s, int t) {
      return IntStream.of(graph.moves(1, t))
          .filter(x -> !concept.credible() || prefers(1, x, t))
          .filter(x -> !prefers(0, x, s))
          .anyMatch(
              x ->
                  !concept.symmetric()
                      || IntStream.of(graph.moves(0, x)).noneMatch(z -> prefers(0, z, s)));
    }
  }

  @Test
  void aPathGraphIsTakenAsDrawn() {
    // 0 -> 1 -> 2 for the only opponent: nobody moves twice in a row, so 2 is out of reach
    int[][][] moves = {{{1}, {}, {}, {}}, {{}, {2}, {3}, {}}};
    var graph =
        new GraphModel(
            "path",
            "",
            RandomConflicts.players(2),
            List.of(
                new GraphModel.State("0", ""), new GraphModel.State("1", ""),
                new GraphModel.State("2", ""), new GraphModel.State("3", "")),
            new Moves(moves),
            List.of(
                Preference.ofLevels(new int[] {1, 2, 3, 0}),
                Preference.ofLevels(new int[] {0, 0, 0, 0})),
            OptionalInt.empty());
    var engine = new GraphStability(graph, Semantics.SEQUENCES, Reading.SIMPLE);
    assertThat(engine.stable(0, Concept.GMR, 0)).isFalse();
  }
}

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
          check(robustness.of(s, concept), true_, "seed %d %s %d".formatted(seed, concept, s));
          assertThat(robustness.of(s, concept).exact()).isTrue();
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static void check(Robustness.Result found, int nearest, String what) {
    assertThat(found.atLeast()).as(what).isLessThanOrEqualTo(nearest);
    if (found.nearest().isPresent()) {
      assertThat(found.nearest().get().swaps()).as(what).isGreaterThanOrEqualTo(nearest);
      assertThat(found.exact() && found.nearest().get().swaps() != nearest).as(what).isFalse();
    } else {
      assertThat(found.exact() && nearest != Integer.MAX_VALUE).as(what).isFalse();
    }
  }

  /** With ties: the fewest pairs that change, over all rankings of four or five states. */
  @Test
  void robustnessWithTiesCountsThePairsThatChange() {
    int compared = 0;
    for (int k = 0; k < 36; k++) {
      long seed = RandomConflicts.SEED + k;
      int states = k < 30 ? 4 : 5;
      GraphModel graph = RandomConflicts.graph(new Random(seed), states, 2 + k % 2, states - 2);
      List<Preference> rankings = InverseProblemTest.rankings(states);
      var robustness = new Robustness(graph);
      for (Concept concept : Concept.values()) {
        for (int s = 0; s < states; s++) {
          if (!equilibrium(graph, concept, s)) {
            continue;
          }
          compared++;
          int nearest = Integer.MAX_VALUE;
          for (int i = 0; i < graph.decisionMakers().size(); i++) {
            for (Preference other : rankings) {
              // a ranking without ties is only compared with its like
              boolean strict = distinct(graph, i) == states;
              boolean alike = !strict || IntStream.of(other.levels()).distinct().count() == states;
              if (alike && !equilibrium(graph.with(i, other), concept, s)) {
                nearest = Math.min(nearest, differing(graph.preferences().get(i), other));
              }
            }
          }
          var found = robustness.of(s, concept);
          check(found, nearest, "seed %d %s %d".formatted(seed, concept, s));
          assertThat(found.exact()).isTrue();
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static long distinct(GraphModel graph, int dm) {
    return IntStream.of(graph.preferences().get(dm).levels()).distinct().count();
  }

  private static int differing(Preference a, Preference b) {
    int pairs = 0;
    for (int x = 0; x < a.states(); x++) {
      for (int y = 0; y < x; y++) {
        if (Integer.compare(a.level(x), a.level(y)) != Integer.compare(b.level(x), b.level(y))) {
          pairs++;
        }
      }
    }
    return pairs;
  }

  /** What is told to destroy the equilibrium does destroy it, also where the search gave up. */
  @Test
  void theChangesThatAreNamedDestroyTheEquilibrium() {
    for (int k = 0; k < 6; k++) {
      long seed = RandomConflicts.SEED + k;
      GraphModel graph = RandomConflicts.graph(new Random(seed), 12, 3, 6);
      var robustness = new Robustness(graph);
      for (Concept concept : Concept.values()) {
        for (int s = 0; s < 12; s++) {
          if (equilibrium(graph, concept, s)) {
            var result = robustness.of(s, concept);
            if (result.nearest().isPresent()) {
              var finding = result.nearest().get();
              assertThat(result.atLeast()).isLessThanOrEqualTo(finding.swaps());
              GraphModel changed = graph.with(finding.dm(), changed(graph, finding));
              assertThat(equilibrium(changed, concept, s)).as("seed %d", seed).isFalse();
            }
          }
        }
      }
    }
  }

  // a state's level is the number of states it lies above, which any ranking allows
  private static Preference changed(GraphModel graph, Robustness.Finding finding) {
    Preference before = graph.preferences().get(finding.dm());
    int[] wins = new int[before.states()];
    for (int x = 0; x < wins.length; x++) {
      for (int y = 0; y < wins.length; y++) {
        int relation = Integer.compare(before.level(x), before.level(y));
        for (Robustness.Change c : finding.changes()) {
          relation = c.upper() == x && c.lower() == y ? c.is() : relation;
          relation = c.upper() == y && c.lower() == x ? -c.is() : relation;
        }
        wins[x] += relation > 0 ? 1 : 0;
      }
    }
    return Preference.ofLevels(wins);
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

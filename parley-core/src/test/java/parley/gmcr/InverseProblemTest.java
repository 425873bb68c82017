package parley.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.gmcr.inverse.Conditions;
import parley.gmcr.inverse.Demand;
import parley.gmcr.inverse.InverseProblem;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.Preference;
import parley.gmcr.stability.Concept;

/** Minimal conditions against every profile of rankings, ties included, of tiny models. */
class InverseProblemTest {
  /** Every ranking with ties: 3 of two states, 13 of three, 75 of four. */
  static List<Preference> rankings(int states) {
    Set<List<Integer>> all = new HashSet<>();
    for (long code = 0; code < Math.round(Math.pow(states, states)); code++) {
      int[] level = new int[states];
      long rest = code;
      for (int s = 0; s < states; s++) {
        level[s] = (int) (rest % states);
        rest /= states;
      }
      int[] used = IntStream.of(level).sorted().distinct().toArray();
      all.add(IntStream.of(level).map(l -> Arrays.binarySearch(used, l)).boxed().toList());
    }
    return all.stream()
        .map(l -> Preference.ofLevels(l.stream().mapToInt(Integer::intValue).toArray()))
        .toList();
  }

  private static List<GraphModel> profiles(GraphModel graph) {
    List<GraphModel> profiles = List.of(graph);
    for (int i = 0; i < graph.decisionMakers().size(); i++) {
      List<GraphModel> more = new ArrayList<>();
      for (GraphModel profile : profiles) {
        for (Preference ranking : rankings(graph.size())) {
          more.add(profile.with(i, ranking));
        }
      }
      profiles = more;
    }
    return profiles;
  }

  private static boolean meets(GraphModel profile, List<Demand> demands) {
    return demands.stream().allMatch(d -> d.holds(profile));
  }

  @Test
  void aStateIsStableExactlyWhereAConditionIsMet() {
    compareWithAllProfiles(3, 3, 12);
    compareWithAllProfiles(4, 2, 6);
  }

  private static void compareWithAllProfiles(int states, int players, int models) {
    for (int k = 0; k < models; k++) {
      long seed = RandomConflicts.SEED + k;
      GraphModel graph = RandomConflicts.graph(new Random(seed), states, players, 3);
      List<GraphModel> profiles = profiles(graph);
      for (Concept concept : Concept.values()) {
        for (int s = 0; s < states; s++) {
          for (int dm = 0; dm < players; dm++) {
            int who = dm;
            int where = s;
            check(
                new InverseProblem(graph, 10_000).of(dm, concept, s),
                profiles,
                p -> new LiteralStability(p).stable(who, concept, where),
                "seed %d, %s of %d in %d".formatted(seed, concept, dm, s));
          }
        }
      }
    }
  }

  @Test
  void aStateIsAnEquilibriumExactlyWhereAJointConditionIsMet() {
    for (int k = 0; k < 8; k++) {
      long seed = RandomConflicts.SEED + 100 + k;
      GraphModel graph = RandomConflicts.graph(new Random(seed), 3, 3, 3);
      List<GraphModel> profiles = profiles(graph);
      for (Concept concept : Concept.values()) {
        for (int s = 0; s < 3; s++) {
          int where = s;
          check(
              new InverseProblem(graph, 10_000).equilibrium(concept, s),
              profiles,
              p ->
                  IntStream.range(0, 3)
                      .allMatch(i -> new LiteralStability(p).stable(i, concept, where)),
              "seed %d, %s in %d".formatted(seed, concept, s));
        }
      }
    }
  }

  private static void check(
      Conditions conditions,
      List<GraphModel> profiles,
      java.util.function.Predicate<GraphModel> stable,
      String what) {
    assertThat(conditions.complete()).as(what).isTrue();
    List<GraphModel> unstable = new ArrayList<>();
    for (GraphModel profile : profiles) {
      boolean met = conditions.minimal().stream().anyMatch(c -> meets(profile, c.demands()));
      boolean is = stable.test(profile);
      assertThat(met).as("%s: %s", what, conditions).isEqualTo(is);
      if (!is) {
        unstable.add(profile);
      }
    }
    for (Conditions.Condition condition : conditions.minimal()) {
      assertThat(profiles).as(what).anyMatch(p -> meets(p, condition.demands()));
      for (Demand left : condition.demands()) {
        List<Demand> rest = new ArrayList<>(condition.demands());
        rest.remove(left);
        assertThat(unstable)
            .as("%s: %s without %s is not enough", what, condition, left)
            .anyMatch(p -> meets(p, rest));
      }
    }
  }

  @Test
  void theFirstConditionAsksForTheFewestChanges() {
    for (int k = 0; k < 60; k++) {
      long seed = RandomConflicts.SEED + k;
      GraphModel graph = RandomConflicts.graph(new Random(seed), 6, 2, 4);
      for (Concept concept : Concept.values()) {
        for (int s = 0; s < 6; s++) {
          Conditions all = new InverseProblem(graph, 100_000).equilibrium(concept, s);
          Conditions first = new InverseProblem(graph, 1).equilibrium(concept, s);
          assertThat(all.minimal())
              .isSortedAccordingTo(
                  java.util.Comparator.comparingInt(Conditions.Condition::changes));
          assertThat(first.minimal().get(0).changes())
              .as("seed %d, %s in %d", seed, concept, s)
              .isEqualTo(all.minimal().get(0).changes());
          var twin = new LiteralStability(graph);
          boolean is = twin.stable(0, concept, s) && twin.stable(1, concept, s);
          assertThat(first.minimal().get(0).changes() == 0).isEqualTo(is);
        }
      }
    }
  }
}

package parley.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.Preference;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.GraphStability;
import parley.gmcr.stability.PossibleStability;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;

/** Unknown and strong preferences against the words of the definitions. */
class ReadingsTest {
  private static final int STATES = 5;

  /** One of two states is surely better, they are equal, or nobody knows. */
  private enum Sign {
    BETTER,
    WORSE,
    EQUAL,
    UNKNOWN
  }

  /** The definitions with every decision about preferences left open. */
  private abstract static class Definition {
    final GraphModel graph;

    Definition(GraphModel graph) {
      this.graph = graph;
    }

    abstract boolean leaves(int i, int s, int t);

    abstract boolean deters(int i, int s, int x);

    abstract boolean gains(int j, int from, int to);

    boolean stable(int i, Concept concept, int s) {
      return IntStream.of(graph.moves(i, s))
          .filter(t -> leaves(i, s, t))
          .allMatch(t -> concept != Concept.R && answered(i, concept, s, t));
    }

    private boolean answered(int i, Concept concept, int s, int t) {
      return reach(i, t, concept == Concept.SEQ || concept == Concept.SSEQ).stream()
          .filter(x -> deters(i, s, x))
          .anyMatch(
              x ->
                  (concept != Concept.SMR && concept != Concept.SSEQ)
                      || IntStream.of(graph.moves(i, x)).allMatch(z -> deters(i, s, z)));
    }

    private Set<Integer> reach(int i, int t, boolean credible) {
      Set<List<Integer>> seen = new HashSet<>();
      var queue = new ArrayDeque<List<Integer>>();
      queue.add(List.of(t, i));
      Set<Integer> states = new HashSet<>();
      while (!queue.isEmpty()) {
        List<Integer> at = queue.remove();
        for (int j = 0; j < graph.decisionMakers().size(); j++) {
          for (int x : j == i || j == at.get(1) ? new int[0] : graph.moves(j, at.get(0))) {
            if ((!credible || gains(j, at.get(0), x)) && seen.add(List.of(x, j))) {
              states.add(x);
              queue.add(List.of(x, j));
            }
          }
        }
      }
      return states;
    }
  }

  private static GraphModel withUnknowns(Random random, int players, int pairs) {
    GraphModel graph = RandomConflicts.graph(random, STATES, players, 3);
    for (int i = 0; i < players; i++) {
      Set<Preference.Pair> unknown = new HashSet<>();
      while (unknown.size() < pairs) {
        int a = random.nextInt(STATES);
        int b = random.nextInt(STATES);
        if (a != b) {
          unknown.add(Preference.Pair.of(a, b));
        }
      }
      int[] levels = graph.preferences().get(i).levels();
      graph = graph.with(i, new Preference(levels, new int[STATES], unknown));
    }
    return graph;
  }

  private static Sign sign(GraphModel graph, int i, int a, int b) {
    Preference p = graph.preferences().get(i);
    if (p.unknownPairs().contains(Preference.Pair.of(a, b))) {
      return Sign.UNKNOWN;
    }
    int compared = Integer.compare(p.level(a), p.level(b));
    return compared > 0 ? Sign.BETTER : compared < 0 ? Sign.WORSE : Sign.EQUAL;
  }

  /** Versions a to d by the table of Li, Hipel, Kilgour and Fang (2004). */
  private static Definition version(GraphModel graph, char version) {
    boolean aggressive = version == 'a' || version == 'c';
    boolean sureSanctions = version == 'a' || version == 'b';
    return new Definition(graph) {
      @Override
      boolean leaves(int i, int s, int t) {
        Sign sign = sign(graph, i, t, s);
        return sign == Sign.BETTER || (aggressive && sign == Sign.UNKNOWN);
      }

      @Override
      boolean deters(int i, int s, int x) {
        if (x == s) {
          return true;
        }
        Sign sign = sign(graph, i, x, s);
        return sureSanctions ? sign == Sign.EQUAL || sign == Sign.WORSE : sign != Sign.BETTER;
      }

      @Override
      boolean gains(int j, int from, int to) {
        Sign sign = sign(graph, j, to, from);
        return sign == Sign.BETTER || sign == Sign.UNKNOWN;
      }
    };
  }

  @Test
  void versionsAToDFollowTheirTable() {
    for (int k = 0; k < 80; k++) {
      long seed = RandomConflicts.SEED + k;
      GraphModel graph = withUnknowns(new Random(seed), 2 + k % 2, 2);
      for (Reading reading : List.of(Reading.A, Reading.B, Reading.C, Reading.D)) {
        var engine = new GraphStability(graph, Semantics.SEQUENCES, reading);
        Definition twin =
            version(graph, reading.name().toLowerCase(java.util.Locale.ROOT).charAt(0));
        compare(engine, twin, "seed %d, version %s".formatted(seed, reading));
      }
    }
  }

  private static void compare(GraphStability engine, Definition twin, String what) {
    for (Concept concept : Concept.values()) {
      for (int i = 0; i < twin.graph.decisionMakers().size(); i++) {
        for (int s = 0; s < STATES; s++) {
          assertThat(engine.stable(i, concept, s))
              .as("%s, %s of %d in %d", what, concept, i, s)
              .isEqualTo(twin.stable(i, concept, s));
        }
      }
    }
  }

  /** Strong stability by Hamouda, Kilgour and Hipel (2004): sanctions are much worse. */
  @Test
  void strongStabilityAsksForSanctionsThatAreMuchWorse() {
    int strong = 0;
    int weak = 0;
    for (int k = 0; k < 80; k++) {
      long seed = RandomConflicts.SEED + k;
      var random = new Random(seed);
      GraphModel plain = RandomConflicts.graph(random, STATES, 2 + k % 2, 4);
      int gap = 1 + random.nextInt(3);
      GraphModel graph = plain;
      for (int i = 0; i < plain.decisionMakers().size(); i++) {
        int[] levels = plain.preferences().get(i).levels();
        int[] classes = IntStream.of(levels).map(l -> l >= gap ? 1 : 0).toArray();
        graph = graph.with(i, new Preference(levels, classes, Set.of()));
      }
      var twin =
          new Definition(graph) {
            private int level(int i, int s) {
              return graph.preferences().get(i).level(s);
            }

            @Override
            boolean leaves(int i, int s, int t) {
              return level(i, t) > level(i, s);
            }

            @Override
            boolean deters(int i, int s, int x) {
              return level(i, s) >= gap && level(i, x) < gap;
            }

            @Override
            boolean gains(int j, int from, int to) {
              return level(j, to) > level(j, from);
            }
          };
      compare(
          new GraphStability(graph, Semantics.SEQUENCES, Reading.STRONG),
          twin,
          "seed %d".formatted(seed));
      for (Concept concept : Concept.values()) {
        for (int s = 0; s < STATES; s++) {
          boolean general = new LiteralStability(graph).stable(0, concept, s);
          boolean strongly = twin.stable(0, concept, s);
          assertThat(general || !strongly).as("strong stability is stability").isTrue();
          strong += strongly ? 1 : 0;
          weak += general && !strongly ? 1 : 0;
        }
      }
    }
    assertThat(strong).isPositive();
    assertThat(weak).isPositive();
  }

  /** All ways to settle the unknown pairs, tried one by one: better, worse or equal. */
  @Test
  void necessaryAndPossibleAreWhatAllCompletionsSay() {
    for (int k = 0; k < 60; k++) {
      long seed = RandomConflicts.SEED + k;
      GraphModel graph = withUnknowns(new Random(seed), 2 + k % 2, k % 2 == 0 ? 2 : 1);
      compareWithCompletions(graph, "seed %d".formatted(seed));
    }
  }

  /**
   * Two improvements of 0, each answered only if 2 gains by its move between 3 and 4, in opposite
   * directions: 1 cannot move twice in a row, so each answer needs the other's end.
   */
  @Test
  void oneUnknownPairCannotPointBothWays() {
    int[][][] moves = {
      {{1, 2}, {}, {}, {}, {}, {}, {}},
      {{}, {3}, {4}, {6}, {5}, {}, {}},
      {{}, {}, {}, {4}, {3}, {}, {}}
    };
    var third = new Preference(new int[7], new int[7], Set.of(Preference.Pair.of(3, 4)));
    var graph =
        new GraphModel(
            "both",
            "",
            RandomConflicts.players(3),
            IntStream.range(0, 7).mapToObj(s -> new GraphModel.State("s" + s, "")).toList(),
            new parley.gmcr.model.Moves(moves),
            List.of(
                Preference.ofLevels(new int[] {1, 2, 2, 2, 2, 0, 0}),
                Preference.ofLevels(new int[] {0, 0, 0, 1, 1, 2, 2}),
                third),
            java.util.OptionalInt.empty());
    assertThat(compareWithCompletions(graph, "hand-made"))
        .as("verdicts in which the plain upper bound is too high")
        .isPositive();
  }

  private static int compareWithCompletions(GraphModel graph, String what) {
    List<List<Preference.Pair>> unknown = new ArrayList<>();
    int count = 0;
    for (Preference p : graph.preferences()) {
      unknown.add(List.copyOf(p.unknownPairs()));
      count += p.unknownPairs().size();
    }
    List<Definition> completions = new ArrayList<>();
    for (int code = 0; code < Math.round(Math.pow(3, count)); code++) {
      completions.add(completion(graph, unknown, code));
    }
    var necessary = new GraphStability(graph, Semantics.SEQUENCES, Reading.NECESSARY);
    var rough = new GraphStability(graph, Semantics.SEQUENCES, Reading.POSSIBLE);
    int tighter = 0;
    for (Concept concept : Concept.values()) {
      for (int i = 0; i < graph.decisionMakers().size(); i++) {
        var possible = new PossibleStability(graph, 1_000_000).stable(i, concept);
        assertThat(possible.exact()).isTrue();
        for (int s = 0; s < graph.size(); s++) {
          int who = i;
          int where = s;
          String which = "%s, %s of %d in %d".formatted(what, concept, i, s);
          assertThat(necessary.stable(i, concept, s))
              .as(which)
              .isEqualTo(completions.stream().allMatch(c -> c.stable(who, concept, where)));
          boolean ever = completions.stream().anyMatch(c -> c.stable(who, concept, where));
          assertThat(possible.stable().get(s)).as(which).isEqualTo(ever);
          assertThat(rough.stable(i, concept, s) || !ever).as(which).isTrue();
          tighter += rough.stable(i, concept, s) != ever ? 1 : 0;
        }
      }
    }
    return tighter;
  }

  private static Definition completion(
      GraphModel graph, List<List<Preference.Pair>> unknown, int code) {
    return new Definition(graph) {
      private boolean better(int i, int a, int b) {
        int rest = code;
        for (int j = 0; j < unknown.size(); j++) {
          for (Preference.Pair pair : unknown.get(j)) {
            if (j == i && pair.equals(Preference.Pair.of(a, b))) {
              return rest % 3 == 0 ? a == pair.low() : rest % 3 == 1 && a == pair.high();
            }
            rest /= 3;
          }
        }
        return graph.preferences().get(i).level(a) > graph.preferences().get(i).level(b);
      }

      @Override
      boolean leaves(int i, int s, int t) {
        return better(i, t, s);
      }

      @Override
      boolean deters(int i, int s, int x) {
        return !better(i, x, s);
      }

      @Override
      boolean gains(int j, int from, int to) {
        return better(j, to, from);
      }
    };
  }

  @Test
  void possibleStabilityIsSaidToBeABoundWhereThereAreTooManyChoices() {
    int bounds = 0;
    for (int k = 0; k < 20; k++) {
      GraphModel graph = withUnknowns(new Random(RandomConflicts.SEED + k), 2, 6);
      for (Concept concept : Concept.values()) {
        var bound = new PossibleStability(graph, 1).stable(0, concept);
        var exact = new PossibleStability(graph, 1_000_000).stable(0, concept);
        bounds += bound.exact() ? 0 : 1;
        var over = (java.util.BitSet) exact.stable().clone();
        over.andNot(bound.stable());
        assertThat(over.isEmpty()).isTrue();
        assertThat(bound.exact() && !bound.stable().equals(exact.stable())).isFalse();
      }
    }
    assertThat(bounds).isPositive();
  }
}

package parley.workbench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.explain.Explanation;
import parley.gmcr.explain.Prover;
import parley.gmcr.explain.Wording;
import parley.gmcr.inverse.Robustness;
import parley.gmcr.model.GraphModel;
import parley.gmcr.path.Evolution;
import parley.gmcr.stability.CoalitionStability;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.GraphStability;
import parley.gmcr.stability.JointMoves;
import parley.gmcr.stability.PossibleStability;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;
import parley.gmcr.stability.Verdicts;

/** Coalitions, jumps, robustness, paths, readings and explanations of a stored graph. */
final class ConflictDetails {
  private static final int MOST_STATES = 600;
  private static final int MOST_ROBUST_STATES = 150;
  private static final int MOST_PLAYERS = 6;
  private static final int MOST_EXPLAINED = 12;
  // states judged for one decision maker and concept, over all completions
  private static final long MOST_COMPLETED = 100_000;

  private final GraphModel graph;
  private final Verdicts verdicts;
  private final List<String> notes;

  ConflictDetails(GraphModel graph, Verdicts verdicts, List<String> notes) {
    this.graph = graph;
    this.verdicts = verdicts;
    this.notes = notes;
  }

  ConflictResult.Details collect(
      Map<String, Map<String, List<String>>> further, Optional<ConflictResult.Goal> goal) {
    boolean small = graph.size() <= MOST_STATES && graph.decisionMakers().size() <= MOST_PLAYERS;
    if (!small) {
      notes.add(
          "coalitions and robustness are computed up to "
              + MOST_STATES
              + " states and "
              + MOST_PLAYERS
              + " decision makers");
      return new ConflictResult.Details(
          Map.of(), List.of(), Map.of(), routes(), absorbing(), Map.of(), List.of(), further, goal);
    }
    boolean sure = !graph.hasUnknowns();
    var coalitions = new CoalitionStability(graph);
    return new ConflictResult.Details(
        coalitions(coalitions),
        jumps(coalitions),
        sure && graph.size() <= MOST_ROBUST_STATES ? fragility() : Map.of(),
        routes(),
        absorbing(),
        readings(),
        sure ? explanations() : List.of(),
        further,
        goal);
  }

  private String name(int state) {
    return graph.states().get(state).id();
  }

  private List<String> names(BitSet states) {
    return states.stream().mapToObj(this::name).toList();
  }

  private String coalition(int members) {
    return IntStream.range(0, graph.decisionMakers().size())
        .filter(i -> (members >> i & 1) == 1)
        .mapToObj(i -> graph.decisionMakers().get(i).id())
        .collect(Collectors.joining("+"));
  }

  private Map<String, Map<Concept, List<String>>> coalitions(CoalitionStability engine) {
    Map<String, Map<Concept, List<String>>> all = new LinkedHashMap<>();
    for (int members = 1; members < 1 << graph.decisionMakers().size(); members++) {
      if (Integer.bitCount(members) < 2) {
        continue;
      }
      Map<Concept, List<String>> mine = new EnumMap<>(Concept.class);
      for (Concept concept : verdicts.concepts()) {
        mine.put(concept, names(engine.stable(members, concept)));
      }
      all.put(coalition(members), mine);
    }
    return all;
  }

  private List<ConflictResult.Jump> jumps(CoalitionStability engine) {
    List<ConflictResult.Jump> all = new ArrayList<>();
    for (Concept concept : verdicts.concepts()) {
      for (var jump : engine.jumps(verdicts.equilibria(concept))) {
        all.add(
            new ConflictResult.Jump(
                coalition(jump.members()), concept, name(jump.from()), name(jump.to())));
      }
    }
    return all;
  }

  private Map<Concept, List<ConflictResult.Fragility>> fragility() {
    var robustness = new Robustness(graph);
    Map<Concept, List<ConflictResult.Fragility>> all = new EnumMap<>(Concept.class);
    for (Concept concept : verdicts.concepts()) {
      all.put(
          concept,
          verdicts.equilibria(concept).stream()
              .mapToObj(s -> new ConflictResult.Fragility(name(s), robustness.of(s, concept)))
              .toList());
    }
    return all;
  }

  private BitSet anyEquilibria() {
    var any = new BitSet();
    verdicts.concepts().forEach(c -> any.or(verdicts.equilibria(c)));
    return any;
  }

  private List<ConflictResult.Route> routes() {
    if (graph.statusQuo().isEmpty()) {
      return List.of();
    }
    return new Evolution(graph)
        .routes(graph.statusQuo().getAsInt(), anyEquilibria()).stream()
            .map(
                r ->
                    new ConflictResult.Route(
                        name(r.state()), steps(r.byMoves()), steps(r.byImprovements())))
            .toList();
  }

  private List<ConflictResult.Step> steps(List<JointMoves.Step> steps) {
    return steps.stream()
        .map(s -> new ConflictResult.Step(graph.decisionMakers().get(s.mover()).id(), name(s.to())))
        .toList();
  }

  private List<String> absorbing() {
    return graph.statusQuo().isEmpty()
        ? List.of()
        : names(new Evolution(graph).absorbing(graph.statusQuo().getAsInt()));
  }

  private Map<String, Map<String, Map<Concept, List<String>>>> readings() {
    List<Reading> wanted = new ArrayList<>();
    if (graph.hasUnknowns()) {
      wanted.addAll(
          List.of(Reading.NECESSARY, Reading.POSSIBLE, Reading.A, Reading.B, Reading.C, Reading.D));
    }
    if (graph.hasStrength()) {
      wanted.add(Reading.STRONG);
    }
    Map<String, Map<String, Map<Concept, List<String>>>> all = new LinkedHashMap<>();
    for (Reading reading : wanted) {
      Verdicts read = reading == Reading.POSSIBLE ? possible() : read(reading);
      Map<String, Map<Concept, List<String>>> byPlayer = new LinkedHashMap<>();
      for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
        Map<Concept, List<String>> mine = new EnumMap<>(Concept.class);
        for (Concept concept : read.concepts()) {
          mine.put(concept, names(read.stable(dm, concept)));
        }
        byPlayer.put(graph.decisionMakers().get(dm).id(), mine);
      }
      all.put(reading.name().toLowerCase(java.util.Locale.ROOT), byPlayer);
    }
    return all;
  }

  private Verdicts read(Reading reading) {
    return new GraphStability(graph, Semantics.SEQUENCES, reading).verdicts(verdicts.concepts());
  }

  private Verdicts possible() {
    var possible = new PossibleStability(graph, MOST_COMPLETED);
    var all = new Verdicts(graph.decisionMakers().size(), graph.size());
    for (Concept concept : verdicts.concepts()) {
      for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
        var result = possible.stable(dm, concept);
        all.put(dm, concept, result.stable());
        if (!result.exact()) {
          notes.add(
              "the states possibly stable for "
                  + graph.decisionMakers().get(dm).id()
                  + " under "
                  + concept
                  + " are an upper bound: too many unknown pairs of the others to try all");
        }
      }
    }
    return all;
  }

  private List<Explanation> explanations() {
    var prover = new Prover(graph);
    var wording = new Wording(graph);
    List<Explanation> all = new ArrayList<>();
    anyEquilibria().stream()
        .limit(MOST_EXPLAINED)
        .forEach(
            s -> {
              List<Explanation> parts = new ArrayList<>();
              for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
                parts.add(wording.say(prover.prove(dm, strictest(dm, s), s)));
              }
              all.add(new Explanation("State " + name(s), 1, parts));
            });
    return all;
  }

  // the narrowest concept that holds says most about the state
  private Concept strictest(int dm, int s) {
    return verdicts.concepts().stream()
        .filter(c -> verdicts.stable(dm, c).get(s))
        .min(java.util.Comparator.comparingInt(ConflictDetails::breadth))
        .orElse(Concept.R);
  }

  private static int breadth(Concept concept) {
    return switch (concept) {
      case R -> 0;
      case SSEQ -> 1;
      case SEQ -> 2;
      case SMR -> 3;
      case GMR -> 4;
    };
  }
}

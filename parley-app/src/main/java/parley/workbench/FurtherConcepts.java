package parley.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.error.InputException;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.SimultaneousSanctions;
import parley.gmcr.stability.TwoPlayerForesight;
import parley.gmcr.stability.Verdicts;

/** Answers beyond the five concepts, each a named table: whose, and which states. */
final class FurtherConcepts {
  private static final int MOST_STATES = 600;
  private static final int LONGEST_NAMED_HORIZON = 4;

  private final GraphModel graph;
  private final Verdicts verdicts;
  private final Map<String, Map<String, List<String>>> tables = new LinkedHashMap<>();

  FurtherConcepts(GraphModel graph, Verdicts verdicts) {
    this.graph = graph;
    this.verdicts = verdicts;
  }

  Map<String, Map<String, List<String>>> collect(Map<String, Concept> mix) {
    if (!mix.isEmpty()) {
      mixed(mix);
    }
    if (graph.size() <= MOST_STATES && !graph.hasUnknowns()) {
      simultaneous();
      if (graph.decisionMakers().size() == 2) {
        foresight();
      }
    }
    return tables;
  }

  private List<String> names(java.util.BitSet states) {
    return states.stream().mapToObj(s -> graph.states().get(s).id()).toList();
  }

  private void mixed(Map<String, Concept> mix) {
    List<Concept> conceptOf = new ArrayList<>();
    var names = graph.decisionMakers().stream().map(d -> d.id()).toList();
    for (String given : mix.keySet()) {
      if (!names.contains(given)) {
        throw new InputException(
            "--mix",
            "unknown decision maker '" + given + "'",
            "known: " + String.join(", ", names));
      }
    }
    for (String name : names) {
      conceptOf.add(mix.getOrDefault(name, Concept.R));
    }
    tables.put("mixed " + conceptOf, Map.of("equilibria", names(verdicts.equilibria(conceptOf))));
  }

  private void simultaneous() {
    if (!SimultaneousSanctions.applies(graph)) {
      return;
    }
    var sanctions = new SimultaneousSanctions(graph);
    for (Concept concept : List.of(Concept.R, Concept.SEQ)) {
      if (verdicts.concepts().contains(concept)) {
        tables.put(
            concept + " or simultaneous sanctions",
            Map.of("equilibria", names(sanctions.equilibria(verdicts, concept))));
      }
    }
  }

  private void foresight() {
    var foresight = new TwoPlayerForesight(graph);
    for (int h = 2; h <= LONGEST_NAMED_HORIZON; h++) {
      Map<String, List<String>> byPlayer = new LinkedHashMap<>();
      for (int dm = 0; dm < 2; dm++) {
        byPlayer.put(graph.decisionMakers().get(dm).id(), names(foresight.limitedMove(dm, h)));
      }
      tables.put("limited-move L" + h, byPlayer);
    }
    Map<String, List<String>> byPlayer = new LinkedHashMap<>();
    for (int dm = 0; dm < 2; dm++) {
      byPlayer.put(
          graph.decisionMakers().get(dm).id(),
          names(foresight.nonMyopic(dm, graph.size(), 2 * graph.size() + 1)));
    }
    tables.put("non-myopic (L" + graph.size() + " to L" + (2 * graph.size() + 1) + ")", byPlayer);
  }
}

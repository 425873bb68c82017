package parley.workbench;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import parley.error.InputException;
import parley.gmcr.inverse.Conditions;
import parley.gmcr.inverse.InverseProblem;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;

/** Which preferences would make a wanted state stable: minimal conditions, side by side. */
final class ConflictGoal {
  private static final int MOST_CONDITIONS = 50;

  private final GraphModel graph;

  ConflictGoal(GraphModel graph) {
    this.graph = graph;
  }

  ConflictResult.Goal reach(String wanted, Set<Concept> concepts) {
    int goal =
        IntStream.range(0, graph.size())
            .filter(s -> graph.states().get(s).id().equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    new InputException(
                        "--goal",
                        "there is no state '" + wanted + "' in " + graph.id(),
                        "the ids are those of the file, e.g. " + graph.states().get(0).id()));
    var inverse = new InverseProblem(graph, MOST_CONDITIONS);
    Map<Concept, ConflictResult.Reached> all = new EnumMap<>(Concept.class);
    for (Concept concept : concepts) {
      Map<String, Conditions> alone = new LinkedHashMap<>();
      for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
        alone.put(graph.decisionMakers().get(dm).id(), inverse.of(dm, concept, goal));
      }
      all.put(concept, new ConflictResult.Reached(alone, inverse.equilibrium(concept, goal)));
    }
    return new ConflictResult.Goal(wanted, all);
  }
}

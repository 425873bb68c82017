package parley.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.OptionModel;
import parley.gmcr.model.Preference;
import parley.workbench.ConflictResult;

/** The graph of a conflict, for a drawing: states, moves, who likes what how much. */
final class ConflictGraphBody {
  private static final int MOST_STATES = 600;

  private ConflictGraphBody() {}

  /** The graph; null when the model has none stored, or one too large to draw. */
  static JsonNode of(ConflictResult result) {
    return result
        .graph()
        .filter(graph -> graph.size() <= MOST_STATES)
        .<JsonNode>map(graph -> body(result, graph))
        .orElse(NullNode.getInstance());
  }

  private static ObjectNode body(ConflictResult result, GraphModel graph) {
    ObjectNode node = Json.object();
    ArrayNode players = node.putArray("decisionMakers");
    graph
        .decisionMakers()
        .forEach(dm -> players.addObject().put("id", dm.id()).put("name", dm.name()));
    ArrayNode options = node.putArray("options");
    if (result.model() instanceof OptionModel model) {
      for (ConflictOption option : model.options()) {
        options
            .addObject()
            .put("by", graph.decisionMakers().get(option.owner()).id())
            .put("label", option.name());
      }
    }
    ArrayNode states = node.putArray("states");
    graph.states().forEach(s -> states.addObject().put("id", s.id()).put("label", s.label()));
    moves(node.putArray("moves"), graph);
    if (graph.statusQuo().isPresent()) {
      node.put("statusQuo", graph.states().get(graph.statusQuo().getAsInt()).id());
    } else {
      node.putNull("statusQuo");
    }
    ranking(node.putObject("ranking"), graph);
    return node;
  }

  private static void moves(ArrayNode moves, GraphModel graph) {
    for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
      for (int from = 0; from < graph.size(); from++) {
        for (int to : graph.moves(dm, from)) {
          moves
              .addObject()
              .put("from", graph.states().get(from).id())
              .put("to", graph.states().get(to).id())
              .put("by", graph.decisionMakers().get(dm).id())
              .put("improvement", graph.prefers(dm, to, from))
              .put("irreversible", !leadsBack(graph, dm, from, to));
        }
      }
    }
  }

  private static boolean leadsBack(GraphModel graph, int dm, int from, int to) {
    for (int back : graph.moves(dm, to)) {
      if (back == from) {
        return true;
      }
    }
    return false;
  }

  private static void ranking(ObjectNode node, GraphModel graph) {
    for (int dm = 0; dm < graph.decisionMakers().size(); dm++) {
      Preference preference = graph.preferences().get(dm);
      if (preference.unknownPairs().isEmpty()) {
        Map<Integer, ArrayNode> levels = new TreeMap<>(java.util.Comparator.reverseOrder());
        int[] level = preference.levels();
        for (int s = 0; s < level.length; s++) {
          levels
              .computeIfAbsent(level[s], l -> Json.object().arrayNode())
              .add(graph.states().get(s).id());
        }
        ArrayNode array = node.putArray(graph.decisionMakers().get(dm).id());
        levels.values().forEach(array::add);
      }
    }
  }
}

package parley.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import parley.provenance.Provenance;
import parley.scenario.Premise;
import parley.scenario.compare.ScenarioComparison;
import parley.scenario.settlement.OpenDeals;

/** Two scenarios side by side, {@code parley/scenario-comparison/1}. */
public final class ComparisonJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ComparisonJson() {}

  /** The object as indented text with a closing line break. */
  public static String render(ScenarioComparison comparison, Provenance provenance) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("schema", "parley/scenario-comparison/1");
    node.set("provenance", ProvenanceJson.of(provenance));
    side(node.putObject("before"), comparison.before());
    side(node.putObject("after"), comparison.after());
    ArrayNode values = node.putArray("values");
    for (var change : comparison.values()) {
      ObjectNode one = values.addObject();
      one.put("issue", change.issue()).put("value", change.value());
      one.put("before", change.before().map(v -> v.word()).orElse(null));
      one.put("after", change.after().map(v -> v.word()).orElse(null));
      one.put("opened", change.opened()).put("closed", change.closed());
      premises(one.putArray("because"), change.because());
    }
    premises(node.putArray("come"), comparison.come());
    premises(node.putArray("gone"), comparison.gone());
    try {
      return MAPPER.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }

  private static void side(ObjectNode node, OpenDeals deals) {
    node.put("id", deals.scenario().id());
    node.put("asOf", deals.scenario().asOf().map(Object::toString).orElse(null));
    node.put("verdict", deals.verdict().word());
    OpenDealsJson.put(node, "freeOfRedLines", deals.redLines().free());
    OpenDealsJson.put(node, "freeOfObjections", deals.objections().free());
  }

  private static void premises(ArrayNode array, List<Premise> premises) {
    for (Premise premise : premises) {
      OpenDealsJson.premise(array.addObject(), premise);
    }
  }
}

package parley.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import parley.modelfile.scenario.ScenarioYaml;
import parley.workbench.ScenarioSolving.Solved;

/** A solved scenario as one JSON object, {@code parley/scenario/1}. */
public final class ScenarioJson {
  /** The value of {@code schema}. */
  public static final String SCHEMA = "parley/scenario/1";

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ScenarioJson() {}

  /** The object as indented text with a closing line break. */
  public static String render(Solved solved) {
    try {
      return MAPPER.writeValueAsString(of(solved)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }

  /** The object. */
  public static ObjectNode of(Solved solved) {
    return of(solved, Integer.MAX_VALUE);
  }

  /**
   * The object, naming for each open deal and party only so many of the issues on which the party
   * was not heard.
   */
  public static ObjectNode of(Solved solved, int mostUnknown) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("schema", SCHEMA);
    node.set("provenance", ProvenanceJson.of(solved.provenance()));
    node.set("scenario", ScenarioYaml.of(solved.scenario()));
    node.set("settlement", OpenDealsJson.of(solved.deals(), mostUnknown));
    solved.efficient().ifPresent(e -> node.set("efficient", EfficientJson.of(e)));
    node.set("stability", StabilityJson.of(solved.scenario(), solved.stability()));
    node.set("evidence", StabilityJson.evidence(solved));
    return node;
  }

  static void strings(ObjectNode node, String key, Iterable<String> values) {
    ArrayNode array = node.putArray(key);
    values.forEach(array::add);
  }
}

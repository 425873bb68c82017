package parley.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import parley.provenance.Provenance;

/** The exchange form of a provenance, the same in every result. */
public final class ProvenanceJson {
  private ProvenanceJson() {}

  /** {@code {"tool","version","resources":{…},"inputs":{…}}}. */
  public static ObjectNode of(Provenance provenance) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("tool", provenance.tool());
    node.put("version", provenance.version());
    ObjectNode resources = node.putObject("resources");
    provenance.resources().forEach(resources::put);
    ObjectNode inputs = node.putObject("inputs");
    provenance.inputs().forEach(inputs::put);
    return node;
  }
}

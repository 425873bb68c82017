package parley.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The models that ship with Parley, to try. */
final class Examples {
  /** Those of the repository's {@code examples/} that the page offers. */
  static final List<String> NAMES =
      List.of(
          "conflict/border-dispute.yaml",
          "conflict/wage-dispute.yaml",
          "settlement/border-dispute.yaml",
          "settlement/tender-orders.yaml",
          "settlement/wage-dispute.yaml");

  private Examples() {}

  static ObjectNode body() {
    ObjectNode node = Json.object();
    ArrayNode examples = node.putArray("examples");
    for (String name : NAMES) {
      examples
          .addObject()
          .put("name", name)
          .put("kind", name.substring(0, name.indexOf('/')))
          .put("text", text(name));
    }
    return node;
  }

  private static String text(String name) {
    try (InputStream in = Examples.class.getResourceAsStream("/parley/web/examples/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packed");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }
}

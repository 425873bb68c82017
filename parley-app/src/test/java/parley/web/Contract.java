package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The API's OpenAPI document, as a judge of real answers. */
final class Contract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  Contract() {
    try {
      document = JSON.readTree(Workbench.contract());
    } catch (IOException e) {
      throw new AssertionError("openapi.json is no JSON", e);
    }
  }

  /** All operations, {@code GET /api/v1/…}. */
  Set<String> operations() {
    Set<String> all = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        all.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return all;
  }

  /** Fails unless the contract foresees such an answer. */
  void check(String method, String path, int status, String type, String body) {
    JsonNode operation = operation(method, path);
    if (operation.isMissingNode() || status == 304) {
      return;
    }
    JsonNode answer = operation.path("responses").path(Integer.toString(status));
    JsonNode foreseen =
        resolved(answer.isMissingNode() ? operation.at("/responses/default") : answer);
    if (status == 204) {
      assertThat(body).isEmpty();
      return;
    }
    String plain = type.replaceFirst(";.*", "");
    JsonNode schema = foreseen.path("content").path(plain).path("schema");
    assertThat(schema.isMissingNode())
        .as("%s %s answers %d with %s: not in the contract", method, path, status, plain)
        .isFalse();
    if (plain.endsWith("/json") || plain.endsWith("+json")) {
      ObjectNode root = JsonNodeFactory.instance.objectNode();
      root.setAll((ObjectNode) schema.deepCopy());
      root.set("components", document.get("components"));
      try {
        assertThat(schemas.getSchema(root).validate(JSON.readTree(body)))
            .as("%s %s %d: %s", method, path, status, body)
            .isEmpty();
      } catch (IOException e) {
        throw new AssertionError("no JSON: " + body, e);
      }
    }
  }

  private JsonNode operation(String method, String path) {
    for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
      String pattern = entry.getKey().replaceAll("\\{[a-z]+}", "[^/]+");
      if (path.matches(pattern)) {
        return entry.getValue().path(method.toLowerCase(Locale.ROOT));
      }
    }
    return JsonNodeFactory.instance.missingNode();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }
}

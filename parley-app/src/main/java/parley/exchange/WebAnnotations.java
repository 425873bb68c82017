package parley.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Statements as a page of the W3C's Web Annotation Data Model (Recommendation of 23 February 2017),
 * in JSON-LD: each statement an annotation that classifies its content, found by position (code
 * points, as the model counts) and by quotation. The whole STATEMENT object rides along as a JSON
 * literal of JSON-LD 1.1, from which it is read back.
 */
public final class WebAnnotations implements StatementWriter {
  /** The property that holds the STATEMENT object. */
  static final String STATEMENT = "parley:statement";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String HEAD =
      "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"parley\":\"urn:parley:\"}],\n"
          + "\"id\":\"urn:parley:statements\",\"type\":\"AnnotationPage\",\"items\":[";

  private final Writer out;
  private boolean first = true;

  /** Begins a page. */
  public WebAnnotations(Writer out) throws IOException {
    this.out = out;
    out.write(HEAD);
  }

  @Override
  public void write(ObjectNode statement) throws IOException {
    out.write(first ? "\n" : ",\n");
    first = false;
    out.write(annotation(statement).toString());
  }

  @Override
  public void end() throws IOException {
    out.write("\n]}\n");
  }

  private static ObjectNode annotation(ObjectNode statement) {
    ObjectNode node = JSON.objectNode();
    node.put("id", "urn:parley:statement:" + encoded(statement.path("id").asText()));
    node.put("type", "Annotation");
    node.put("motivation", "classifying");
    JsonNode coder = statement.path("coder");
    if (coder.isObject()) {
      node.putObject("creator")
          .put("type", coder.path("kind").asText().equals("person") ? "Person" : "Software")
          .put("name", coder.path("name").asText());
    }
    bodies(node.putArray("body"), statement);
    targets(node, statement);
    node.putObject(STATEMENT).put("@type", "@json").set("@value", statement);
    return node;
  }

  /** What a reader who knows nothing of Parley sees. */
  private static void bodies(ArrayNode bodies, ObjectNode statement) {
    tag(bodies, statement.at("/source/party"));
    JsonNode position = statement.path("position");
    if (position.isObject()) {
      tag(bodies, position.path("issue"));
      bodies
          .addObject()
          .put("type", "TextualBody")
          .put("purpose", "describing")
          .put("format", "text/plain")
          .put(
              "value",
              position.path("stance").asText()
                  + ", "
                  + position.path("strength").asText()
                  + ": "
                  + position.path("proposition").asText());
    }
  }

  private static void tag(ArrayNode bodies, JsonNode word) {
    if (word.isTextual()) {
      bodies
          .addObject()
          .put("type", "TextualBody")
          .put("purpose", "tagging")
          .put("value", word.asText());
    }
  }

  /** One target for each piece of the content. */
  private static void targets(ObjectNode node, ObjectNode statement) {
    JsonNode url = statement.at("/publication/url");
    String source =
        url.isTextual()
            ? url.asText()
            : "urn:parley:document:" + encoded(statement.path("document").asText());
    JsonNode spans = statement.at("/content/spans");
    ArrayNode targets = node.putArray("target");
    for (JsonNode span : spans) {
      ObjectNode target = targets.addObject().put("type", "SpecificResource").put("source", source);
      ArrayNode selectors = target.putArray("selector");
      selectors
          .addObject()
          .put("type", "TextPositionSelector")
          .put("start", span.path(0).asInt())
          .put("end", span.path(1).asInt());
      if (spans.size() == 1) {
        selectors
            .addObject()
            .put("type", "TextQuoteSelector")
            .put("exact", statement.at("/content/text").asText());
      }
    }
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import parley.party.Speaker;
import parley.position.Position;
import parley.position.Statement;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * The exchange form of the statements of one document: the STATEMENT object of the interfaces page.
 * Offsets are code points of the stored text; what is unknown is {@code null}, never left out.
 */
public final class StatementJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final double DECIMALS = 1000;

  private final Document document;
  private final CodePoints offsets;

  /** For the statements of this document. */
  public StatementJson(Document document) {
    this.document = document;
    this.offsets = new CodePoints(document.text());
  }

  /** {@code {"id","statements":[…]}} on one line: the line of {@code parley code}. */
  public static String line(Document document, List<Statement> statements) {
    var json = new StatementJson(document);
    ObjectNode node = JSON.objectNode();
    node.put("id", document.id());
    ArrayNode array = node.putArray("statements");
    statements.forEach(statement -> array.add(json.of(statement)));
    return node.toString();
  }

  /** The object for a statement; it must be one of the document's. */
  public ObjectNode of(Statement statement) {
    if (!statement.documentId().equals(document.id())) {
      throw new IllegalArgumentException(
          statement.id() + " is a statement of " + statement.documentId());
    }
    ObjectNode node = JSON.objectNode();
    node.put("id", statement.id());
    node.put("document", statement.documentId());
    node.set("source", source(statement));
    put(node, "onBehalfOf", statement.speaker().onBehalfOf());
    node.set("cue", place(statement.attribution().cue()));
    node.set("content", place(statement.attribution().content()));
    node.put("quoteType", statement.attribution().type().word());
    node.put("hearsay", statement.hearsay());
    put(node, "nestedIn", statement.nestedIn());
    put(node, "saidOn", statement.saidOn().map(Object::toString));
    node.put("confidence", rounded(statement.attribution().confidence()));
    statement
        .position()
        .ifPresentOrElse(p -> node.set("position", position(p)), () -> node.putNull("position"));
    return node;
  }

  /** A span in code points, {@code [start,end]}. */
  ArrayNode span(Span span) {
    return JSON.arrayNode()
        .add(offsets.toCodePoints(span.start()))
        .add(offsets.toCodePoints(span.end()));
  }

  /** A probability with three decimals. */
  static double rounded(double probability) {
    return Math.round(probability * DECIMALS) / DECIMALS;
  }

  static void put(ObjectNode node, String key, Optional<String> value) {
    node.put(key, value.orElse(null));
  }

  private ObjectNode source(Statement statement) {
    Speaker speaker = statement.speaker();
    ObjectNode node = place(statement.attribution().source());
    put(node, "actor", speaker.actor());
    put(node, "party", speaker.party());
    node.put("kind", speaker.kind().word());
    return node;
  }

  private ObjectNode place(Extent extent) {
    ObjectNode node = JSON.objectNode();
    ArrayNode spans = node.putArray("spans");
    extent.spans().forEach(s -> spans.add(span(s)));
    node.put("text", extent.in(document.text()));
    return node;
  }

  private ObjectNode position(Position position) {
    ObjectNode node = JSON.objectNode();
    node.put("issue", position.issue());
    node.put("proposition", position.proposition());
    node.put("stance", position.stance().word());
    node.put("act", position.act().word());
    node.put("strength", position.strength().word());
    node.put("redLine", position.redLine());
    position
        .condition()
        .ifPresentOrElse(
            c -> {
              ObjectNode condition = node.putObject("condition");
              condition.set("span", span(c.span()));
              condition.put("text", c.text());
            },
            () -> node.putNull("condition"));
    node.put("confidence", rounded(position.confidence()));
    return node;
  }
}

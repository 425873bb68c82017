package parley.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The columns of a statement in a CSV file, each a path into its JSON form: {@code sourceSpans} is
 * {@code /source/spans}, written {@code 3-17 20-31}. An empty cell is null.
 */
public enum StatementColumns {
  ID("id", "/id", Kind.TEXT),
  DOCUMENT("document", "/document", Kind.TEXT),
  SAID_ON("saidOn", "/saidOn", Kind.TEXT),
  ACTOR("actor", "/source/actor", Kind.TEXT),
  PARTY("party", "/source/party", Kind.TEXT),
  KIND("kind", "/source/kind", Kind.TEXT),
  ON_BEHALF_OF("onBehalfOf", "/onBehalfOf", Kind.TEXT),
  AUTHORITY("authority", "/speaker/authority", Kind.TEXT),
  DESCRIPTION("description", "/speaker/description", Kind.TEXT),
  ISSUE("issue", "/position/issue", Kind.TEXT),
  PROPOSITION("proposition", "/position/proposition", Kind.TEXT),
  STANCE("stance", "/position/stance", Kind.TEXT),
  ACT("act", "/position/act", Kind.TEXT),
  STRENGTH("strength", "/position/strength", Kind.TEXT),
  RED_LINE("redLine", "/position/redLine", Kind.FLAG),
  CONDITION("condition", "/position/condition/text", Kind.TEXT),
  CONDITION_SPAN("conditionSpan", "/position/condition/span", Kind.SPAN),
  POSITION_CONFIDENCE("positionConfidence", "/position/confidence", Kind.NUMBER),
  CONTENT("content", "/content/text", Kind.TEXT),
  CONTENT_SPANS("contentSpans", "/content/spans", Kind.SPANS),
  SOURCE("source", "/source/text", Kind.TEXT),
  SOURCE_SPANS("sourceSpans", "/source/spans", Kind.SPANS),
  CUE("cue", "/cue/text", Kind.TEXT),
  CUE_SPANS("cueSpans", "/cue/spans", Kind.SPANS),
  QUOTE_TYPE("quoteType", "/quoteType", Kind.TEXT),
  HEARSAY("hearsay", "/hearsay", Kind.FLAG),
  NESTED_IN("nestedIn", "/nestedIn", Kind.TEXT),
  CONFIDENCE("confidence", "/confidence", Kind.NUMBER),
  CODER_KIND("coderKind", "/coder/kind", Kind.TEXT),
  CODER("coder", "/coder/name", Kind.TEXT),
  CODEBOOK("codebook", "/coder/codebook", Kind.TEXT),
  REVIEW("review", "/review/state", Kind.TEXT),
  REVIEWER("reviewer", "/review/by", Kind.TEXT),
  REASON("reason", "/review/reason", Kind.TEXT),
  EVIDENCE("evidence", "/evidence/state", Kind.TEXT),
  VERSION("version", "/evidence/version", Kind.NUMBER),
  SHA256("sha256", "/evidence/sha256", Kind.TEXT),
  TITLE("title", "/publication/title", Kind.TEXT),
  DATE("date", "/publication/date", Kind.TEXT),
  PUBLISHER("publisher", "/publication/publisher", Kind.TEXT),
  URL("url", "/publication/url", Kind.TEXT),
  CHARACTERS("characters", "/publication/characters", Kind.NUMBER);

  private enum Kind {
    TEXT,
    FLAG,
    NUMBER,
    SPAN,
    SPANS
  }

  private final String column;
  private final String path;
  private final Kind kind;

  StatementColumns(String column, String path, Kind kind) {
    this.column = column;
    this.path = path;
    this.kind = kind;
  }

  /** The names of all columns, in their order. */
  public static List<String> head() {
    return Arrays.stream(values()).map(c -> c.column).toList();
  }

  /** The cells of a statement. */
  public static List<String> row(ObjectNode statement) {
    return Arrays.stream(values()).map(c -> c.cell(statement.at(c.path))).toList();
  }

  private String cell(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    return switch (kind) {
      case TEXT, FLAG, NUMBER -> node.asText();
      case SPAN -> span(node);
      case SPANS ->
          String.join(
              " ",
              StreamSupport.stream(node.spliterator(), false).map(StatementColumns::span).toList());
    };
  }

  private static String span(JsonNode node) {
    return node.get(0).asText() + "-" + node.get(1).asText();
  }

  /** The statement of a row; cells that make no sense stay texts, for the reader to refuse. */
  static ObjectNode statement(CsvTable.Row row) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    for (StatementColumns c : values()) {
      String cell = row.raw(c.column);
      if (cell.isEmpty() && c.kind != Kind.SPANS) {
        continue;
      }
      c.set(root, cell);
    }
    return root;
  }

  private void set(ObjectNode root, String cell) {
    String[] names = path.substring(1).split("/");
    ObjectNode at = root;
    for (int i = 0; i < names.length - 1; i++) {
      at = at.withObject("/" + names[i]);
    }
    String name = names[names.length - 1];
    switch (kind) {
      case TEXT -> at.put(name, cell);
      case FLAG -> at.put(name, cell.equalsIgnoreCase("true"));
      case NUMBER -> number(at, name, cell);
      case SPAN -> at.set(name, parsed(cell));
      case SPANS -> {
        ArrayNode spans = at.putArray(name);
        for (String one : cell.split(" ")) {
          if (!one.isEmpty()) {
            spans.add(parsed(one));
          }
        }
      }
    }
  }

  private static void number(ObjectNode at, String name, String cell) {
    try {
      at.put(name, Double.parseDouble(cell));
    } catch (NumberFormatException e) {
      at.put(name, cell);
    }
  }

  private static ArrayNode parsed(String span) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    for (String end : span.split("-", 2)) {
      try {
        node.add(Integer.parseInt(end));
      } catch (NumberFormatException e) {
        node.add(end);
      }
    }
    return node;
  }
}

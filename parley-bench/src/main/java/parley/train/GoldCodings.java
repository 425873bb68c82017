package parley.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingUnit;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * Reads documents with positions coded by people: {@code {"id","text","title","a":[RECORD…]}} a
 * line, or one record a line beside its own text (labelled sentences).
 */
public final class GoldCodings {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Explanation CODED = Explanation.of("coded by a person");

  private GoldCodings() {}

  /** The documents of the file as coded by the coder ({@code a} or {@code b}). */
  public static List<CodedDocument> documents(Path file, String coder) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(line -> document(line, coder)).toList();
    }
  }

  private static CodedDocument document(String line, String coder) {
    JsonNode node = parse(line);
    String text = node.get("text").asText();
    var points = new CodePoints(text);
    var document =
        new Document(
            node.get("id").asText(),
            Optional.ofNullable(node.get("title")).map(JsonNode::asText),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            text);
    var attributions = new ArrayList<Attribution>();
    var records = new ArrayList<JsonNode>();
    for (JsonNode record : node.has(coder) ? node.get(coder) : List.of(node)) {
      Extent content = extent(record.get("content"), points);
      if (!content.isEmpty()) {
        records.add(record);
        attributions.add(
            new Attribution(
                extent(record.get("source"), points),
                extent(record.get("cue"), points),
                content,
                QuoteType.of(text, content),
                1));
      }
    }
    var units = new ArrayList<CodingUnit>();
    var positions = new ArrayList<Optional<Position>>();
    for (int i = 0; i < records.size(); i++) {
      Speaker speaker = speaker(records.get(i), attributions.get(i));
      boolean nested = nested(attributions, i);
      units.add(new CodingUnit(attributions.get(i), speaker, false, nested));
      positions.add(position(records.get(i), points, text));
    }
    return new CodedDocument(document, units, positions);
  }

  private static boolean nested(List<Attribution> all, int inner) {
    Attribution a = all.get(inner);
    Extent frame = a.cue().isEmpty() ? a.source() : a.cue();
    return !frame.isEmpty()
        && all.stream()
            .anyMatch(
                o ->
                    !o.equals(a)
                        && o.content().contains(frame)
                        && o.content().contains(a.content()));
  }

  private static Speaker speaker(JsonNode record, Attribution attribution) {
    Optional<String> party = text(record, "party");
    Optional<String> name = text(record, "source_name");
    SourceKind kind =
        attribution.source().isEmpty() && name.isEmpty()
            ? SourceKind.NONE
            : record.has("source_name") && name.isEmpty() ? SourceKind.UNNAMED : SourceKind.PERSON;
    return new Speaker(
        name, party, kind, Authority.UNKNOWN, Optional.empty(), Optional.empty(), CODED);
  }

  private static Optional<Position> position(JsonNode record, CodePoints points, String text) {
    if (!record.path("is_position").asBoolean()) {
      return Optional.empty();
    }
    Strength strength = Strength.ofLevel(Math.max(1, record.path("strength").asInt()));
    Optional<Condition> condition =
        Optional.of(record.path("condition"))
            .filter(c -> c.isArray() && c.size() == 2)
            .map(c -> points.toUtf16(c.get(0).asInt(), c.get(1).asInt()))
            .map(span -> new Condition(span, span.in(text)));
    return Optional.of(
        new Position(
            record.path("issue").asText(),
            record.path("proposition").asText(),
            Stance.valueOf(record.path("stance").asText().toUpperCase(Locale.ROOT)),
            Act.valueOf(record.path("act").asText().toUpperCase(Locale.ROOT)),
            strength,
            record.path("red_line").asBoolean() && strength == Strength.CATEGORICAL,
            condition,
            1,
            CODED));
  }

  private static Optional<String> text(JsonNode record, String field) {
    return Optional.ofNullable(record.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  /** A list of spans, or one span. */
  private static Extent extent(
      @org.jspecify.annotations.Nullable JsonNode node, CodePoints points) {
    if (node == null || node.isNull() || node.isEmpty()) {
      return Extent.NONE;
    }
    var spans = new ArrayList<Span>();
    if (node.get(0).isArray()) {
      node.forEach(s -> spans.add(points.toUtf16(s.get(0).asInt(), s.get(1).asInt())));
    } else {
      spans.add(points.toUtf16(node.get(0).asInt(), node.get(1).asInt()));
    }
    return Extent.union(spans);
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("not JSON: " + line, e);
    }
  }
}

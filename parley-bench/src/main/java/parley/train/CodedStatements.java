package parley.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.extract.coding.CodedStatement;
import parley.extract.coding.CodingUnit;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** Reads statements coded by people: documents with records, and single sentences. */
public final class CodedStatements {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CodedStatements() {}

  /** The statements of coded documents (records under {@code a}), by document id. */
  public static Map<String, List<CodedStatement>> documents(Path file) throws IOException {
    var all = new LinkedHashMap<String, List<CodedStatement>>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        JsonNode node = JSON.readTree(line);
        var document = Document.of(node.get("id").asText(), node.get("text").asText());
        var statements = new ArrayList<CodedStatement>();
        node.get("a").forEach(record -> statement(document, record).ifPresent(statements::add));
        all.put(document.id(), statements);
      }
    }
    return all;
  }

  /** The statements of a file of single sentences, each a document of its own. */
  public static List<CodedStatement> sentences(Path file) throws IOException {
    var statements = new ArrayList<CodedStatement>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        JsonNode node = JSON.readTree(line);
        var document = Document.of(node.get("id").asText(), node.get("text").asText());
        statement(document, node).ifPresent(statements::add);
      }
    }
    return statements;
  }

  private static Optional<CodedStatement> statement(Document document, JsonNode record) {
    var points = new CodePoints(document.text());
    Extent content = extent(record.get("content"), points);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Extent source = extent(record.get("source"), points);
    Optional<String> party =
        Optional.ofNullable(record.get("party")).filter(p -> !p.isNull()).map(JsonNode::asText);
    var speaker =
        new Speaker(
            Optional.ofNullable(record.get("source_name"))
                .filter(n -> !n.isNull())
                .map(JsonNode::asText),
            party,
            source.isEmpty()
                ? SourceKind.NONE
                : party.isPresent() ? SourceKind.PERSON : SourceKind.UNNAMED,
            party.isPresent() ? Authority.BINDING : Authority.NONE,
            Optional.empty(),
            Optional.empty(),
            Explanation.of("as coded by a person"));
    var unit =
        new CodingUnit(
            new Attribution(
                source,
                extent(record.get("cue"), points),
                content,
                QuoteType.of(document.text(), content),
                1),
            speaker,
            false,
            false);
    return Optional.of(new CodedStatement(document, unit, coded(record)));
  }

  private static Optional<CodedStatement.Coded> coded(JsonNode record) {
    if (!record.path("is_position").asBoolean()) {
      return Optional.empty();
    }
    return Optional.of(
        new CodedStatement.Coded(
            record.get("issue").asText(),
            Stance.valueOf(record.get("stance").asText().toUpperCase(Locale.ROOT)),
            Act.valueOf(record.get("act").asText().toUpperCase(Locale.ROOT)),
            Strength.ofLevel(record.get("strength").asInt())));
  }

  private static Extent extent(JsonNode spans, CodePoints points) {
    var list = new ArrayList<Span>();
    if (spans != null && spans.isArray() && !spans.isEmpty()) {
      if (spans.get(0).isInt()) {
        list.add(points.toUtf16(spans.get(0).asInt(), spans.get(1).asInt()));
      } else {
        spans.forEach(s -> list.add(points.toUtf16(s.get(0).asInt(), s.get(1).asInt())));
      }
    }
    return Extent.union(list);
  }
}

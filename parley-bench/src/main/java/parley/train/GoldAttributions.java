package parley.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.attribution.Attribution;
import parley.extract.tagger.GoldDocument;
import parley.extract.tagger.MarkingScheme;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** Reads documents with marked attributions: {@code {"id","text","relations":[…]}} a line. */
public final class GoldAttributions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldAttributions() {}

  /** The documents of a JSON Lines file with {@code relations}. */
  public static List<GoldDocument> relations(Path file) throws IOException {
    return read(file, "relations", MarkingScheme.ATTRIBUTIONS);
  }

  /**
   * The documents of a JSON Lines file of coded positions (field {@code a}) in which statements
   * have cues: speeches, coded only in part, are left out.
   */
  public static List<GoldDocument> codings(Path file) throws IOException {
    return read(file, "a", MarkingScheme.STATEMENTS).stream()
        .filter(GoldAttributions::reported)
        .toList();
  }

  /** The documents of our own in which statements have cues. */
  public static List<GoldDocument> written() {
    return WrittenCodings.documents().stream()
        .map(
            coded ->
                new GoldDocument(
                    coded.document(),
                    coded.units().stream().map(u -> gold(u.attribution())).toList(),
                    MarkingScheme.STATEMENTS))
        .filter(GoldAttributions::reported)
        .toList();
  }

  private static GoldDocument.Gold gold(Attribution attribution) {
    return new GoldDocument.Gold(attribution.source(), attribution.cue(), attribution.content());
  }

  private static boolean reported(GoldDocument document) {
    List<GoldDocument.Gold> relations = document.relations();
    return relations.stream().filter(r -> r.cue().isEmpty()).count() * 4 < relations.size();
  }

  private static List<GoldDocument> read(Path file, String field, MarkingScheme scheme)
      throws IOException {
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank())
          .map(line -> document(line, field, scheme))
          .toList();
    }
  }

  private static GoldDocument document(String line, String field, MarkingScheme scheme) {
    JsonNode node = parse(line);
    String text = node.get("text").asText();
    var points = new CodePoints(text);
    var relations = new ArrayList<GoldDocument.Gold>();
    for (JsonNode relation : node.get(field)) {
      Extent content = extent(relation.get("content"), points);
      if (!content.isEmpty()) {
        relations.add(
            new GoldDocument.Gold(
                extent(relation.get("source"), points),
                extent(relation.get("cue"), points),
                content));
      }
    }
    return new GoldDocument(Document.of(node.get("id").asText(), text), relations, scheme);
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Extent extent(JsonNode spans, CodePoints points) {
    var list = new ArrayList<Span>();
    for (JsonNode span : spans) {
      list.add(points.toUtf16(span.get(0).asInt(), span.get(1).asInt()));
    }
    return Extent.union(list);
  }
}

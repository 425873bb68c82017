package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.extract.tagger.CompactAttributor;
import parley.extract.tagger.EncoderModel;
import parley.extract.tagger.MarkingScheme;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * How many attribution units that people marked in Wikinews texts are found: {@code
 * AttributionUnits FOLDER [--fast]}. A unit is the clause that names source and verb and the head
 * of what is attributed; it is found where a relation has its source or cue in the one and its
 * content in the other. Only recall can be told: not every attribution is marked there.
 */
public final class AttributionUnits {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AttributionUnits() {}

  /** Prints the shares; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 1) {
      System.err.println("usage: AttributionUnits FOLDER [--fast]");
      System.exit(2);
    }
    boolean fast = args.length > 1 && args[1].equals("--fast");
    Attributor tagger =
        fast ? CompactAttributor.standard() : EncoderModel.standard(MarkingScheme.ATTRIBUTIONS);
    Path folder = Path.of(args[0]);
    Map<String, List<JsonNode>> units = new HashMap<>();
    for (JsonNode unit : lines(folder.resolve("attributions.jsonl"))) {
      units.computeIfAbsent(unit.get("doc").asText(), k -> new ArrayList<>()).add(unit);
    }
    for (String genre : List.of("news", "interview")) {
      int found = 0;
      int all = 0;
      for (JsonNode node : lines(folder.resolve("documents.jsonl"))) {
        String id = node.get("id").asText();
        if (!node.get("genre").asText().equals(genre) || !units.containsKey(id)) {
          continue;
        }
        String text = node.get("text").asText();
        List<Attribution> relations = tagger.attributions(Document.of(id, text));
        for (JsonNode unit : units.getOrDefault(id, List.of())) {
          all++;
          found += found(unit, text, relations) ? 1 : 0;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %d of %d units found (%.1f %%)%n",
          genre,
          found,
          all,
          100.0 * found / all);
    }
  }

  private static boolean found(JsonNode unit, String text, List<Attribution> relations) {
    Extent clause = extent(unit.get("attribution"), text);
    Extent head = extent(unit.get("content_head"), text);
    return relations.stream()
        .anyMatch(
            r ->
                (r.cue().overlaps(clause) || r.source().overlaps(clause))
                    && r.content().overlaps(head));
  }

  private static Extent extent(JsonNode pieces, String text) {
    var points = new CodePoints(text);
    List<Span> spans =
        StreamSupport.stream(pieces.spliterator(), false)
            .map(p -> points.toUtf16(p.get("begin").asInt(), p.get("end").asInt()))
            .toList();
    return Extent.union(spans);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    var nodes = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(file)) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }
}

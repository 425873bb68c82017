package parley.extract.who;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.party.Speaker;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** Party accuracy on the coded documents, given their sources; skipped where they are absent. */
class CodedSourcesTest {
  private static final double LEAST = 0.88;

  @Test
  void partiesOfCodedSources() throws IOException {
    Path file =
        Path.of(System.getProperty("parley.shared", "absent"), "coding", "positions-dev.jsonl");
    Assumptions.assumeTrue(Files.isRegularFile(file), "no coded documents at " + file);
    var resolver = DocumentSpeakerResolver.standard();
    int right = 0;
    int all = 0;
    for (String line : Files.readAllLines(file)) {
      JsonNode node = new ObjectMapper().readTree(line);
      var attributions = new ArrayList<Attribution>();
      var points = new CodePoints(node.path("text").asText());
      for (JsonNode record : node.path("a")) {
        attributions.add(
            new Attribution(
                extent(record.path("source"), points),
                extent(record.path("cue"), points),
                extent(record.path("content"), points),
                QuoteType.INDIRECT,
                1));
      }
      List<Speaker> speakers = resolver.resolve(document(node), attributions);
      for (int i = 0; i < speakers.size(); i++) {
        all++;
        String gold = node.path("a").path(i).path("party").asText("");
        right +=
            codes(gold.equals("null") ? "" : gold).equals(codes(speakers.get(i).party().orElse("")))
                ? 1
                : 0;
      }
    }
    assertTrue(right >= LEAST * all, right + " of " + all);
  }

  private static Document document(JsonNode node) {
    return new Document(
        node.path("id").asText(),
        text(node, "title"),
        text(node, "date").map(LocalDate::parse),
        text(node, "publisher"),
        Optional.empty(),
        node.path("text").asText());
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.path(field).isTextual() ? Optional.of(node.path(field).asText()) : Optional.empty();
  }

  private static Extent extent(JsonNode pairs, CodePoints points) {
    var spans = new ArrayList<Span>();
    pairs.forEach(p -> spans.add(points.toUtf16(p.path(0).asInt(), p.path(1).asInt())));
    return Extent.union(spans);
  }

  private static Set<String> codes(String party) {
    return party.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(party.split("\\+")));
  }
}

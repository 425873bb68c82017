package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.extract.who.DocumentSpeakerResolver;
import parley.party.Speaker;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * How well sources are resolved when they are given: party accuracy (equal sets of codes; both none
 * counts as right) and actor accuracy, by type of document, on coded records. Run after {@code mvn
 * package}:
 *
 * <pre>
 * java -cp 'parley-bench/target/classes:parley-app/target/parley-0.1.0/parley/lib/*' \
 *   parley.bench.SpeakerEval ../shared/coding/positions-dev.jsonl [--errors TYPE|all]
 * </pre>
 *
 * <p>TYPE is the first part of a document's id ("news", "sec", "ua22", "brexit", …).
 */
public final class SpeakerEval {
  private static final class Tally {
    int records;
    int party;
    int named;
    int actor;
  }

  private final DocumentSpeakerResolver resolver = DocumentSpeakerResolver.standard();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final String errorsOf;
  private long nanos;
  private long wordCount;

  private SpeakerEval(String errorsOf) {
    this.errorsOf = errorsOf;
  }

  /** Measures the files given. */
  public static void main(String[] args) throws IOException {
    List<String> files = new ArrayList<>();
    String errors = "";
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--errors") && i + 1 < args.length) {
        errors = args[++i];
      } else {
        files.add(args[i]);
      }
    }
    var eval = new SpeakerEval(errors);
    for (String file : files) {
      for (String line : Files.readAllLines(Path.of(file))) {
        eval.document(new ObjectMapper().readTree(line));
      }
    }
    eval.print();
  }

  private void document(JsonNode node) {
    String text = node.path("text").asText();
    var document =
        new Document(
            node.path("id").asText(),
            text(node, "title"),
            text(node, "date").map(LocalDate::parse),
            text(node, "publisher"),
            Optional.empty(),
            text);
    var points = new CodePoints(text);
    var attributions = new ArrayList<Attribution>();
    var gold = new ArrayList<JsonNode>();
    for (JsonNode record : node.path("a")) {
      gold.add(record);
      attributions.add(
          new Attribution(
              extent(record.path("source"), points),
              extent(record.path("cue"), points),
              extent(record.path("content"), points),
              QuoteType.INDIRECT,
              1));
    }
    long before = System.nanoTime();
    List<Speaker> speakers = resolver.resolve(document, attributions);
    nanos += System.nanoTime() - before;
    wordCount += text.split("\\s+").length;
    for (int i = 0; i < gold.size(); i++) {
      count(document, attributions.get(i), gold.get(i), speakers.get(i));
    }
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.path(field).isTextual() ? Optional.of(node.path(field).asText()) : Optional.empty();
  }

  private static Extent extent(JsonNode pairs, CodePoints points) {
    var spans = new ArrayList<Span>();
    pairs.forEach(p -> spans.add(points.toUtf16(p.path(0).asInt(), p.path(1).asInt())));
    return Extent.union(spans);
  }

  private void count(Document document, Attribution attribution, JsonNode gold, Speaker speaker) {
    String type = document.id().split("[-_]")[0];
    Optional<String> party = text(gold, "party");
    boolean right = codes(party).equals(codes(speaker.party()));
    Optional<String> name = text(gold, "source_name");
    boolean same = sameActor(name, speaker);
    for (String key : List.of(type, "total")) {
      Tally tally = tallies.computeIfAbsent(key, k -> new Tally());
      tally.records++;
      tally.party += right ? 1 : 0;
      if (speaker.kind() == parley.party.SourceKind.PERSON
          || (name.isPresent() && person(name.get()))) {
        tally.named++;
        tally.actor += same ? 1 : 0;
      }
    }
    if (!right && (errorsOf.equals("all") || errorsOf.equals(type))) {
      System.out.printf(
          "%s @%d %s | gold %s (%s) | got %s (%s, %s) %s%n",
          document.id(),
          attribution.content().start(),
          attribution.source().in(document.text()).replace('\n', ' '),
          party.orElse("-"),
          name.orElse("-"),
          speaker.party().orElse("-"),
          speaker.actor().orElse("-"),
          speaker.kind(),
          speaker.because().because());
    }
  }

  // a person's name as against "Russia (government)" or "European Union + Tuvalu"
  private static boolean person(String name) {
    return name.matches("\\p{Lu}\\S+( \\S+)+") && !name.matches(".*[(+].*");
  }

  private static boolean sameActor(Optional<String> gold, Speaker speaker) {
    if (gold.isEmpty() || speaker.actor().isEmpty()) {
      return gold.isEmpty() && speaker.actor().isEmpty();
    }
    String[] a = fold(gold.get()).split("[^\\p{L}]+");
    String[] b = fold(speaker.actor().get()).split("[^\\p{L}]+");
    return a[a.length - 1].regionMatches(0, b[b.length - 1], 0, 4);
  }

  private static String fold(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Set<String> codes(Optional<String> party) {
    return party
        .map(p -> (Set<String>) new TreeSet<>(Arrays.asList(p.split("\\+"))))
        .orElse(Set.of());
  }

  private void print() {
    System.out.printf("%-10s %8s %8s %8s %8s%n", "type", "records", "party", "persons", "actor");
    tallies.forEach(
        (type, t) ->
            System.out.printf(
                Locale.ROOT,
                "%-10s %8d %8.3f %8d %8.3f%n",
                type,
                t.records,
                (double) t.party / t.records,
                t.named,
                t.named == 0 ? 1 : (double) t.actor / t.named));
    System.out.printf(
        Locale.ROOT, "%d words, %.0f words/s%n", wordCount, wordCount / (nanos / 1e9));
  }
}

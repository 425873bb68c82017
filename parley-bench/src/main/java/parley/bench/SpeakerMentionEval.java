package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.BreakIterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.extract.tagger.EnglishSentences;
import parley.extract.who.DocumentSpeakerResolver;
import parley.party.Speaker;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * Whether pronouns, descriptions and last names lead to the person they mean: {@code
 * SpeakerMentionEval CORPORA [--errors]} resolves the mentions marked by hand in {@code
 * speaker-mentions.tsv} in the texts of the folder CORPORA. A mention is right when the speaker
 * found bears the last name of the marked name, empty when nobody is named, wrong otherwise.
 */
public final class SpeakerMentionEval {
  private static final String MARKS = "speaker-mentions.tsv";

  private record Mark(Span mention, Span name) {}

  private static final class Tally {
    int right;
    int empty;
    int wrong;
  }

  private final Map<String, Tally> tallies = new TreeMap<>();
  private final boolean errors;

  private SpeakerMentionEval(boolean errors) {
    this.errors = errors;
  }

  /** Prints the table; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 1) {
      System.err.println("usage: SpeakerMentionEval CORPORA [--errors]");
      System.exit(2);
    }
    var eval = new SpeakerMentionEval(args.length > 1);
    Map<String, Map<String, List<Mark>>> marks = marks();
    for (String corpus : marks.keySet()) {
      Path file = Path.of(args[0]).resolve(corpus).resolve("documents.jsonl");
      for (String line : Files.readAllLines(file)) {
        JsonNode node = new ObjectMapper().readTree(line);
        List<Mark> own = Objects.requireNonNull(marks.get(corpus)).get(node.path("id").asText());
        if (own != null) {
          eval.document(corpus, node, own);
        }
      }
    }
    eval.print();
  }

  private static Map<String, Map<String, List<Mark>>> marks() throws IOException {
    var marks = new TreeMap<String, Map<String, List<Mark>>>();
    try (var in = Objects.requireNonNull(SpeakerMentionEval.class.getResourceAsStream(MARKS));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] f = line.split("\t", -1);
        marks
            .computeIfAbsent(f[0], c -> new HashMap<>())
            .computeIfAbsent(f[1], d -> new ArrayList<>())
            .add(new Mark(span(f[2], f[3]), span(f[4], f[5])));
      }
    }
    return marks;
  }

  private static Span span(String from, String to) {
    return new Span(Integer.parseInt(from), Integer.parseInt(to));
  }

  private void document(String corpus, JsonNode node, List<Mark> marks) {
    String text = node.path("text").asText();
    var document =
        new Document(
            node.path("id").asText(),
            optional(node, "title"),
            optional(node, "date").map(LocalDate::parse),
            optional(node, "publisher"),
            Optional.empty(),
            text);
    var points = new CodePoints(text);
    List<Attribution> said = marks.stream().map(m -> said(text, utf16(points, m.mention))).toList();
    List<Speaker> speakers = DocumentSpeakerResolver.standard().resolve(document, said);
    for (int i = 0; i < marks.size(); i++) {
      String mention = said.get(i).source().in(text);
      String name = utf16(points, marks.get(i).name).in(text);
      count(corpus, mention, name, speakers.get(i).actor().orElse(""));
    }
  }

  private static Span utf16(CodePoints points, Span span) {
    return points.toUtf16(span.start(), span.end());
  }

  /** What the mention says: the rest of its sentence, or what stands before it. */
  private static Attribution said(String text, Span mention) {
    BreakIterator sentences = EnglishSentences.breaks();
    sentences.setText(text);
    int end = sentences.following(mention.end() - 1);
    int start = sentences.previous();
    boolean last = end - mention.end() < 12;
    Span content =
        last && start < mention.start()
            ? new Span(start, mention.start())
            : new Span(mention.end(), Math.max(mention.end() + 1, end));
    return new Attribution(
        Extent.of(mention), Extent.NONE, Extent.of(content), QuoteType.INDIRECT, 1);
  }

  private void count(String corpus, String mention, String name, String found) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean right = (" " + found.toLowerCase(Locale.ROOT)).contains(" " + last);
    for (String row : List.of("all", corpus, kind(mention, last))) {
      Tally tally = tallies.computeIfAbsent(row, r -> new Tally());
      tally.right += right ? 1 : 0;
      tally.empty += found.isEmpty() ? 1 : 0;
      tally.wrong += right || found.isEmpty() ? 0 : 1;
    }
    if (errors && !right) {
      System.out.println(
          "  " + mention + " -> " + (found.isEmpty() ? "nobody" : found) + ", not " + name);
    }
  }

  private static String kind(String mention, String last) {
    if (mention.toLowerCase(Locale.ROOT).contains(last)) {
      return mention.contains(" ") ? "mention: full name" : "mention: last name";
    }
    return mention.contains(" ") ? "mention: description" : "mention: pronoun";
  }

  private void print() {
    System.out.printf("%-24s %8s %6s %6s %6s%n", "", "mentions", "right", "empty", "wrong");
    tallies.forEach(
        (row, t) ->
            System.out.printf(
                "%-24s %8d %6d %6d %6d%n",
                row, t.right + t.empty + t.wrong, t.right, t.empty, t.wrong));
  }

  private static Optional<String> optional(JsonNode node, String field) {
    return node.path(field).isTextual() ? Optional.of(node.path(field).asText()) : Optional.empty();
  }
}

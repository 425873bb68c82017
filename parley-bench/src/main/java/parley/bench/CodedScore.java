package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Scores a file of {@code parley code} against coded documents, end to end: statements are paired
 * one to one by the overlap of their content words (Dice at least 0.5, greedily), an unpaired one
 * counts as an error where F1 is given. Gives the same numbers as the scorer that comes with the
 * reference data.
 */
final class CodedScore {
  private static final double LEAST_OVERLAP = 0.5;
  private static final List<String> LEVELS = List.of("soft", "medium", "firm", "categorical");
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A statement of either side.
   *
   * @param content the code-point offsets at which its content words start
   * @param source those of its source
   * @param party its party codes
   * @param position issue, stance, act, strength (1–4) and red line; empty when it takes no side
   */
  private record Coded(
      Set<Integer> content, Set<Integer> source, Set<String> party, Map<String, String> position) {
    boolean takesSide() {
      return !position.isEmpty();
    }
  }

  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final List<int[]> strengths = new ArrayList<>();

  private CodedScore() {}

  /** The tables of both coders, or of the one there is. */
  static String table(Path coded, Path predicted) throws IOException {
    Map<String, JsonNode> predictions = new LinkedHashMap<>();
    for (JsonNode node : lines(predicted)) {
      predictions.put(node.path("id").asText(), node);
    }
    var out = new StringBuilder();
    List<JsonNode> gold = lines(coded);
    for (String coder : List.of("a", "b")) {
      if (gold.stream().anyMatch(d -> d.has(coder))) {
        var score = new CodedScore();
        for (JsonNode document : gold) {
          JsonNode other = predictions.get(document.path("id").asText());
          score.add(document, coder, other == null ? JSON.createObjectNode() : other);
        }
        out.append(score.render("coder " + coder));
      }
    }
    return out.toString();
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(CodedScore::parse).toList();
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(JsonNode document, String coder, JsonNode predicted) {
    String text = document.path("text").asText();
    List<Coded> gold = new ArrayList<>();
    document.path(coder).forEach(record -> gold.add(record(text, record)));
    List<Coded> other = new ArrayList<>();
    predicted.path("statements").forEach(statement -> other.add(statement(text, statement)));
    predicted.path("records").forEach(record -> other.add(record(text, record)));
    count("gold", gold.size());
    count("pred", other.size());
    count("gold positions", (int) gold.stream().filter(Coded::takesSide).count());
    count("pred positions", (int) other.stream().filter(Coded::takesSide).count());
    count("gold red lines", (int) gold.stream().filter(CodedScore::red).count());
    count("pred red lines", (int) other.stream().filter(CodedScore::red).count());
    for (int[] pair : pairs(gold, other)) {
      compare(gold.get(pair[0]), other.get(pair[1]));
    }
  }

  private static boolean red(Coded coded) {
    return "true".equals(coded.position().get("redLine"));
  }

  private static Coded record(String text, JsonNode record) {
    var position = new LinkedHashMap<String, String>();
    if (record.path("is_position").asBoolean()) {
      for (String key : List.of("issue", "stance", "act")) {
        position.put(key, record.path(key).asText());
      }
      position.put("strength", record.path("strength").asText());
      position.put("redLine", String.valueOf(record.path("red_line").asBoolean()));
    }
    return new Coded(
        words(text, record.path("content")),
        words(text, record.path("source")),
        parties(record.path("party")),
        position);
  }

  private static Coded statement(String text, JsonNode statement) {
    JsonNode coded = statement.path("position");
    var position = new LinkedHashMap<String, String>();
    if (coded.isObject()) {
      for (String key : List.of("issue", "stance", "act")) {
        position.put(key, coded.path(key).asText());
      }
      int level = LEVELS.indexOf(coded.path("strength").asText()) + 1;
      position.put("strength", String.valueOf(level));
      position.put("redLine", String.valueOf(coded.path("redLine").asBoolean()));
    }
    JsonNode source = statement.path("source");
    return new Coded(
        words(text, statement.path("content").path("spans")),
        words(text, source.path("spans")),
        parties(source.path("party")),
        position);
  }

  private static Set<Integer> words(String text, JsonNode spans) {
    var starts = new TreeSet<Integer>();
    for (JsonNode span : spans) {
      int from = text.offsetByCodePoints(0, span.get(0).asInt());
      int to = text.offsetByCodePoints(0, span.get(1).asInt());
      var matcher = WORD.matcher(text).region(from, to);
      while (matcher.find()) {
        starts.add(matcher.start());
      }
    }
    return starts;
  }

  private static Set<String> parties(JsonNode party) {
    var parties = new TreeSet<String>();
    if (party.isTextual()) {
      Arrays.stream(party.asText().split("[+,;/ ]+"))
          .filter(p -> !p.isEmpty())
          .forEach(parties::add);
    }
    return parties;
  }

  private static List<int[]> pairs(List<Coded> gold, List<Coded> other) {
    record Candidate(double dice, int gold, int other) {}
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        var shared = new TreeSet<>(gold.get(i).content());
        shared.retainAll(other.get(j).content());
        int sum = gold.get(i).content().size() + other.get(j).content().size();
        if (!shared.isEmpty() && 2.0 * shared.size() / sum >= LEAST_OVERLAP) {
          candidates.add(new Candidate(2.0 * shared.size() / sum, i, j));
        }
      }
    }
    candidates.sort(
        (a, b) -> {
          int byDice = Double.compare(b.dice(), a.dice());
          int byGold = Integer.compare(a.gold(), b.gold());
          return byDice != 0
              ? byDice
              : byGold != 0 ? byGold : Integer.compare(a.other(), b.other());
        });
    var usedGold = new TreeSet<Integer>();
    var usedOther = new TreeSet<Integer>();
    var pairs = new ArrayList<int[]>();
    for (Candidate c : candidates) {
      if (!usedGold.contains(c.gold()) && !usedOther.contains(c.other())) {
        usedGold.add(c.gold());
        usedOther.add(c.other());
        pairs.add(new int[] {c.gold(), c.other()});
      }
    }
    return pairs;
  }

  private void compare(Coded gold, Coded other) {
    count("paired", 1);
    boolean sharedSource =
        gold.source().stream().anyMatch(other.source()::contains)
            || gold.source().isEmpty() && other.source().isEmpty();
    count("source", sharedSource ? 1 : 0);
    count("party", gold.party().equals(other.party()) ? 1 : 0);
    count("positions found", gold.takesSide() ? 1 : 0);
    count("red lines right", red(gold) && red(other) ? 1 : 0);
    if (gold.takesSide() && other.takesSide()) {
      count("both", 1);
      for (String key : List.of("issue", "stance", "act")) {
        count(key, Objects.equals(gold.position().get(key), other.position().get(key)) ? 1 : 0);
      }
      int a = Integer.parseInt(gold.position().get("strength"));
      int b = Integer.parseInt(other.position().get("strength"));
      if (a > 0 && b > 0) {
        strengths.add(new int[] {a, b});
        count("near", Math.abs(a - b) <= 1 ? 1 : 0);
      }
    }
  }

  private void count(String what, int by) {
    counts.computeIfAbsent(what, k -> new int[1])[0] += by;
  }

  private int count(String what) {
    return counts.getOrDefault(what, new int[1])[0];
  }

  private String render(String title) {
    var out = new StringBuilder("== " + title + "\n");
    f1(out, "found", "paired", "gold", "pred");
    share(out, "found-positions recall", "positions found", "gold positions");
    share(out, "source", "source", "paired");
    share(out, "party", "party", "paired");
    f1(out, "is-position", "both", "gold positions", "pred positions");
    for (String key : List.of("issue", "stance", "act")) {
      share(out, key, key, "both");
    }
    row(out, "strength within 1", count("near") / (double) Math.max(1, strengths.size()));
    row(out, "strength kappa", StrengthKappa.of(strengths));
    share(out, "red-line precision", "red lines right", "pred red lines");
    share(out, "red-line recall", "red lines right", "gold red lines");
    return out.toString();
  }

  private void f1(StringBuilder out, String name, String right, String gold, String other) {
    double sum = count(gold) + count(other);
    row(out, name + " F1", sum == 0 ? 0 : 2 * count(right) / sum);
  }

  private void share(StringBuilder out, String name, String right, String all) {
    row(out, name, count(all) == 0 ? Double.NaN : count(right) / (double) count(all));
  }

  private static void row(StringBuilder out, String name, double value) {
    String shown = Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    out.append(String.format(Locale.ROOT, "  %-22s %s%n", name, shown));
  }
}

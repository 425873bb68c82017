package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import parley.error.Problem;
import parley.extract.format.DocumentSink;
import parley.extract.format.InputReader;
import parley.text.Document;

/**
 * How well the main text of pages is found: the public article extraction benchmark (181 pages,
 * github.com/scrapinghub/article-extraction-benchmark, MIT) beside Readability4J in the same run.
 * The measure is that of its evaluate.py: shingles of four words, the counts of a page divided by
 * their sum, precision and recall averaged over pages, and F1 of the averages. Predictions are
 * written where evaluate.py reads them, so that it can be asked itself. The run line and results
 * are in docs/benchmarks-archives.md.
 */
public final class ArticleExtractionEval {
  private static final int WORDS = 4;
  private static final int WARM_UPS = 2;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticleExtractionEval() {}

  /**
   * Prints F1, precision, recall and milliseconds a page of both.
   *
   * @param args a checkout of the benchmark
   */
  public static void main(String[] args) throws IOException {
    Path benchmark = Path.of(args[0]);
    JsonNode truth = JSON.readTree(benchmark.resolve("ground-truth.json").toFile());
    Map<String, byte[]> pages = new TreeMap<>();
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      Path file = benchmark.resolve("html").resolve(page.getKey() + ".html.gz");
      try (var in = new GZIPInputStream(Files.newInputStream(file))) {
        pages.put(page.getKey(), in.readAllBytes());
      }
    }
    Map<String, Function<byte[], String>> readers =
        Map.of(
            "parley",
            ArticleExtractionEval::parley,
            "readability4j",
            html ->
                String.valueOf(
                    new Readability4J(
                            "https://page.invalid/", new String(html, StandardCharsets.UTF_8))
                        .parse()
                        .getTextContent()));
    for (String name : List.of("readability4j", "parley")) {
      var texts = new TreeMap<String, Map<String, String>>();
      long nanos = 0;
      for (int run = 0; run <= WARM_UPS; run++) {
        long start = System.nanoTime();
        for (Map.Entry<String, byte[]> page : pages.entrySet()) {
          String text = Objects.requireNonNull(readers.get(name)).apply(page.getValue());
          texts.put(page.getKey(), Map.of("articleBody", text));
        }
        nanos = System.nanoTime() - start;
      }
      JSON.writeValue(benchmark.resolve("output").resolve(name + ".json").toFile(), texts);
      for (String part : List.of("all", "seen", "unseen")) {
        score(name, part, truth, texts);
      }
      System.out.printf(Locale.ROOT, "%-14s %.1f ms a page%n", name, nanos / 1e6 / pages.size());
    }
  }

  private static String parley(byte[] html) {
    var text = new StringBuilder();
    new InputReader(() -> new ByteArrayInputStream(html))
        .read(
            List.of("-"),
            new DocumentSink() {
              @Override
              public void document(Document document) {
                text.append(document.text());
              }

              @Override
              public void skipped(Problem problem) {
                System.err.println(problem);
              }

              @Override
              public void warning(Problem problem) {
                System.err.println(problem);
              }
            });
    return text.toString();
  }

  private static void score(
      String name, String part, JsonNode truth, Map<String, Map<String, String>> texts) {
    double precision = 0;
    double recall = 0;
    int found = 0;
    int expected = 0;
    for (Map.Entry<String, Map<String, String>> page : texts.entrySet()) {
      // pages that were looked at while the rules were made, and those that were not
      boolean seen = Long.parseLong(page.getKey().substring(0, 8), 16) % 2 == 0;
      if (!part.equals("all") && seen != part.equals("seen")) {
        continue;
      }
      var said = shingles(page.getValue().getOrDefault("articleBody", ""));
      var right = shingles(truth.path(page.getKey()).path("articleBody").asText());
      double both = common(said, right);
      int saidCount = said.values().stream().mapToInt(n -> n).sum();
      int rightCount = right.values().stream().mapToInt(n -> n).sum();
      if (saidCount > 0) {
        found++;
        precision += both / saidCount;
      }
      if (rightCount > 0) {
        expected++;
        recall += both / rightCount;
      }
    }
    double p = precision / found;
    double r = recall / expected;
    System.out.printf(
        Locale.ROOT,
        "%-14s %-7s F1 %.4f  precision %.4f  recall %.4f  (%d pages)%n",
        name,
        part,
        2 * p * r / (p + r),
        p,
        r,
        expected);
  }

  private static double common(Map<List<String>, Integer> a, Map<List<String>, Integer> b) {
    var both = new HashSet<>(a.keySet());
    both.retainAll(b.keySet());
    return both.stream().mapToInt(s -> Math.min(a.getOrDefault(s, 0), b.getOrDefault(s, 0))).sum();
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    var counts = new HashMap<List<String>, Integer>();
    if (!words.isEmpty()) {
      for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
        counts.merge(words.subList(i, Math.min(words.size(), i + WORDS)), 1, Integer::sum);
      }
    }
    return counts;
  }
}

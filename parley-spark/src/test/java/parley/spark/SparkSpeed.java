package parley.spark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.SparkSession;
import parley.error.Problem;
import parley.extract.format.DocumentSink;
import parley.extract.format.InputReader;
import parley.text.Document;

/**
 * Words a second of the job in one process with two threads beside the same reading and coding
 * without Spark, in turns, after the first documents to warm up. No test; the run line and results
 * are in docs/cluster.md.
 */
final class SparkSpeed {
  private static final int THREADS = 2;
  private static final int WARMING = 500;

  private SparkSpeed() {}

  /** Prints a line for each round; arguments: a {@code .jsonl} corpus and how many rounds. */
  public static void main(String[] args) throws Exception {
    Path corpus = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    SparkSession spark =
        SparkSession.builder()
            .master("local[" + THREADS + "]")
            .appName("speed")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "4")
            .getOrCreate();
    try {
      Path few = Files.createTempDirectory("speed").resolve("few.jsonl");
      Files.write(few, Files.readAllLines(corpus).subList(0, WARMING));
      System.out.println("warming up: " + round(spark, few));
      for (int i = 0; i < rounds; i++) {
        System.out.println(round(spark, corpus));
      }
    } finally {
      spark.stop();
    }
  }

  private static String round(SparkSession spark, Path corpus) throws Exception {
    long words = words(corpus);
    Path out = Files.createTempDirectory("speed").resolve("out");
    long start = System.nanoTime();
    plain(corpus.toString(), out.resolveSibling("plain.jsonl"));
    long middle = System.nanoTime();
    ArchiveJob.run(spark, corpus.toString(), "-o", out.toString());
    long end = System.nanoTime();
    return String.format(
        Locale.ROOT,
        "plain %.0f words/s, Spark %.0f words/s, ratio %.2f",
        words * 1e9 / (middle - start),
        words * 1e9 / (end - middle),
        (double) (middle - start) / (end - middle));
  }

  private static void plain(String input, Path out)
      throws IOException, InterruptedException, ExecutionException {
    var pool = Executors.newFixedThreadPool(THREADS);
    try (var stream = Files.newInputStream(Path.of(input));
        var lines = Files.newBufferedWriter(out)) {
      var coded = new ArrayList<Future<String>>();
      InputReader.read(
          input,
          "x",
          stream,
          new DocumentSink() {
            @Override
            public void document(Document d) {
              var read = ArchiveDocument.of(input, d);
              coded.add(pool.submit(() -> Stages.ofThisProcess("").code(read).line()));
            }

            @Override
            public void skipped(Problem problem) {
              throw new IllegalStateException(problem.toString());
            }

            @Override
            public void warning(Problem problem) {
              throw new IllegalStateException(problem.toString());
            }
          });
      for (Future<String> line : coded) {
        lines.write(line.get());
        lines.newLine();
      }
    } finally {
      pool.shutdown();
    }
  }

  private static long words(Path corpus) throws IOException {
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    long words = 0;
    List<String> lines = Files.readAllLines(corpus);
    for (String line : lines) {
      JsonNode text = json.readTree(line).path("text");
      words += new StringTokenizer(text.asText()).countTokens();
    }
    return words;
  }
}

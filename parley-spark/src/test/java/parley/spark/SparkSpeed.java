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
 * without Spark, in turns, after one round to warm up. No test; the run line and results are in
 * docs/cluster.md.
 */
final class SparkSpeed {
  private static final int THREADS = 2;
  private static final int ROUNDS = 4;

  private SparkSpeed() {}

  /** Prints a line for each round; the argument is a {@code .jsonl} corpus. */
  public static void main(String[] args) throws Exception {
    long words = words(Path.of(args[0]));
    SparkSession spark =
        SparkSession.builder()
            .master("local[" + THREADS + "]")
            .appName("speed")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "4")
            .getOrCreate();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Path out = Files.createTempDirectory("speed").resolve("out");
        long start = System.nanoTime();
        plain(args[0], out.resolveSibling("plain.jsonl"));
        long middle = System.nanoTime();
        ArchiveJob.run(spark, args[0], "-o", out.toString(), "--partitions", "8");
        long end = System.nanoTime();
        System.out.printf(
            Locale.ROOT,
            "%s plain %.0f words/s, Spark %.0f words/s, ratio %.2f%n",
            round == 0 ? "(warming up)" : "",
            words * 1e9 / (middle - start),
            words * 1e9 / (end - middle),
            (double) (middle - start) / (end - middle));
      }
    } finally {
      spark.stop();
    }
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

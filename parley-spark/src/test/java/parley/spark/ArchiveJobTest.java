package parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in one process with two threads. */
class ArchiveJobTest {
  private static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .appName("test")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
          .config("spark.sql.shuffle.partitions", "3")
          .getOrCreate();

  @TempDir Path folder = Path.of("");

  @AfterAll
  static void stop() {
    SPARK.stop();
  }

  @Test
  void resultIsThatOfOneMachineWhateverThePartitions() throws IOException {
    List<String> inputs = List.of(ArchiveFiles.warc(folder), ArchiveFiles.jsonl(folder));
    List<String> expected = PlainPath.lines(inputs.get(0), inputs.get(1));
    List<String> before = null;
    for (int partitions : new int[] {1, 3, 7}) {
      String out = folder.resolve("out" + partitions).toString();
      assertThat(
              ArchiveJob.run(
                  SPARK,
                  inputs.get(0),
                  inputs.get(1),
                  "-o",
                  out,
                  "--partitions",
                  String.valueOf(partitions)))
          .isZero();
      List<String> lines = lines(out + "/documents");
      assertThat(lines.stream().map(l -> l.replaceFirst("^[^{]*", "")))
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(lines(out + "/problems")).singleElement().asString().contains("not JSON");
      assertThat(before == null ? lines : before).isEqualTo(lines);
      before = lines;
    }
    assertThat(Stages.loads()).isEqualTo(1);
  }

  @Test
  void nearCopiesShareAGroupAndTablesAreRead() throws IOException {
    String jsonl = ArchiveFiles.jsonl(folder);
    String table = folder.resolve("table.parquet").toString();
    SPARK.read().json(jsonl).select("id", "date", "text").na().drop().write().parquet(table);
    String out = folder.resolve("out").toString();
    assertThat(ArchiveJob.run(SPARK, table, "-o", out, "--format", "parquet")).isZero();
    var copies =
        SPARK
            .read()
            .parquet(out + "/documents")
            .filter("copy_of <> id")
            .orderBy("id")
            .select("id", "copy_of", "day")
            .collectAsList();
    assertThat(copies).singleElement().hasToString("[first,copy,2031-05-06]");
  }

  @Test
  void inputThatIsNotThereIsOneMessage() {
    String out = folder.resolve("out").toString();
    assertThat(ArchiveJob.run(SPARK, folder.resolve("no.jsonl").toString(), "-o", out))
        .isEqualTo(2);
    assertThat(Path.of(out)).doesNotExist();
  }

  private static List<String> lines(String folder) throws IOException {
    var lines = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith("part-")) {
          String day = String.valueOf(file.getName(file.getNameCount() - 2));
          Files.readAllLines(file, StandardCharsets.UTF_8).forEach(l -> lines.add(day + " " + l));
        }
      }
    }
    return lines;
  }
}

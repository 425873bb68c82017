package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.text.Document;

/** What is seen can be taken along as a file, and no more of it than is allowed. */
class ExportTest {
  // an astral character: files count code points
  private static final String TEXT = "𝕏 RU says no to peace. UA says yes to peace.";

  @TempDir Path folder = Path.of("");

  private RunningWorkbench bench() {
    return RunningWorkbench.holding(
        folder, document("one", "2022-03-01", TEXT), document("two", "2022-03-05", TEXT));
  }

  private static Document document(String id, String day, String text) {
    return new Document(
        id,
        Optional.of("Title of " + id),
        Optional.of(LocalDate.parse(day)),
        Optional.empty(),
        Optional.empty(),
        text);
  }

  private static List<String> lines(RunningWorkbench bench, String query) {
    var answer = bench.ask("GET", "/api/v1/export?" + query, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().toList();
  }

  @Test
  void whatFitsIsWrittenLineByLine() {
    try (var bench = bench()) {
      assertThat(lines(bench, "format=jsonl")).hasSize(4);
      assertThat(lines(bench, "format=jsonl&party=UA&asOf=2022-03-04"))
          .singleElement()
          .asString()
          .contains("\"id\":\"one/s2\"", "yes to peace", "[[31,43]]");
      assertThat(lines(bench, "format=csv&document=two")).hasSize(3);
      assertThat(lines(bench, "format=jsonl&state=rejected")).isEmpty();
    }
  }

  @Test
  void anExcerptGivesAwayNoWholeWords() throws IOException {
    try (var bench = bench()) {
      for (String format : List.of("jsonl", "csv", "webannotation", "graphml")) {
        assertThat(String.join("\n", lines(bench, "format=" + format + "&excerpt=3")))
            .as(format)
            .doesNotContain("no to peace");
      }
      assertThat(new String(bytes(bench, "format=dna"), StandardCharsets.ISO_8859_1))
          .contains("says no to peace");
      assertThat(new String(bytes(bench, "format=dna&excerpt=3"), StandardCharsets.ISO_8859_1))
          .doesNotContain("no to peace");
    }
  }

  @Test
  void databasesAndArchivesAreWholeFiles() throws IOException {
    try (var bench = bench()) {
      assertThat(new String(bytes(bench, "format=dna"), 0, 15, StandardCharsets.US_ASCII))
          .isEqualTo("SQLite format 3");
      for (String format : List.of("brat", "uima-xmi")) {
        assertThat(new String(bytes(bench, "format=" + format), 0, 2, StandardCharsets.US_ASCII))
            .as(format)
            .isEqualTo("PK");
      }
      var named = bench.ask("GET", "/api/v1/export?format=csv", "");
      assertThat(named.headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"statements.csv\"");
    }
  }

  @Test
  void whatAFormatHasNoPlaceForIsTold() {
    String place = folder.resolve("undated.parley").toString();
    RunningWorkbench.store(place, Document.of("one", TEXT));
    try (var bench = RunningWorkbench.at(place)) {
      var answer = bench.ask("GET", "/api/v1/export?format=dna", "");
      assertThat(answer.headers().firstValue(ExportRoutes.LEFT_OUT))
          .contains("2 statements left out: they have no date");
    }
  }

  @Test
  void nothingStaysInTheTemporaryFolder() throws IOException {
    try (var bench = bench()) {
      long before = kept();
      lines(bench, "format=csv");
      bytes(bench, "format=dna");
      assertThat(kept()).isEqualTo(before);
      for (String query : List.of("", "format=pdf", "format=csv&excerpt=-1", "format=csv&party")) {
        assertThat(bench.ask("GET", "/api/v1/export?" + query, "").statusCode())
            .as(query)
            .isEqualTo(query.endsWith("party") ? 200 : 400);
      }
    }
  }

  private static long kept() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("parley-export")).count();
    }
  }

  private static byte[] bytes(RunningWorkbench bench, String query) throws IOException {
    var request = HttpRequest.newBuilder(bench.uri("/api/v1/export?" + query)).build();
    try {
      HttpResponse<byte[]> answer =
          java.net.http.HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}

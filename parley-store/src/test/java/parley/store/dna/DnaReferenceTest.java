package parley.store.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;
import parley.discourse.network.NetworkBuilder;
import parley.discourse.network.NetworkMatrix;

/**
 * Every matrix that Discourse Network Analyzer exported, cell by cell; the week and month rules by
 * their definition, where DNA forgets the year. The synthetic database is our own and always there;
 * DNA's sample is tested where the shared data lies.
 */
class DnaReferenceTest {
  private static final double TOLERANCE = 6e-7;
  private static final Path SHARED =
      Path.of(System.getProperty("parley.shared", "absent"), "discourse", "dna-expected");

  private static Path own() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(DnaReferenceTest.class.getResource("/dna-expected")).toURI());
  }

  @TestFactory
  Stream<DynamicTest> syntheticMatrices() throws Exception {
    Path synth = own().resolve("synth");
    List<ReferenceJob> jobs =
        ReferenceJob.read(
            own().resolve("synth-jobs.tsv"), synth.resolve("by-definition"), synth.resolve("out"));
    assertThat(jobs.stream().filter(ReferenceJob::matrix)).hasSize(64);
    return matrices(synth.resolve("synth-a.dna"), jobs);
  }

  @TestFactory
  Stream<DynamicTest> sampleMatrices() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(SHARED), "no shared data at " + SHARED);
    List<ReferenceJob> jobs =
        ReferenceJob.read(SHARED.resolve("sample-jobs.tsv"), SHARED.resolve("sample"));
    assertThat(jobs.stream().filter(ReferenceJob::matrix)).hasSize(28);
    return matrices(SHARED.resolve("sample.dna"), jobs);
  }

  private static Stream<DynamicTest> matrices(Path file, List<ReferenceJob> jobs) {
    DnaFile source = DnaFile.open(file);
    return jobs.stream()
        .filter(ReferenceJob::matrix)
        .map(job -> DynamicTest.dynamicTest(job.name(), () -> compare(source, job)));
  }

  private static void compare(DnaFile source, ReferenceJob job) throws IOException {
    NetworkMatrix matrix = new NetworkBuilder(source.read(job.type()), job.rules()).build();
    List<List<String>> lines = SemicolonCsv.read(job.expected());
    List<String> columns = lines.get(0).subList(1, lines.get(0).size());
    List<String> rows = lines.stream().skip(1).map(line -> line.get(0)).toList();
    // DNA writes an apostrophe for a double quote; the files by definition keep it
    boolean byDefinition = job.expected().toString().contains("by-definition");
    assertThat(named(matrix.rowLabels(), byDefinition)).isEqualTo(rows);
    assertThat(named(matrix.columnLabels(), byDefinition)).isEqualTo(columns);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        double cell = matrix.get(i, j);
        assertThat(job.cut() && !byDefinition ? (int) cell : cell)
            .as("%s, %s", rows.get(i), columns.get(j))
            .isCloseTo(Double.parseDouble(lines.get(i + 1).get(j + 1)), within(TOLERANCE));
      }
    }
  }

  private static List<String> named(List<String> labels, boolean exactly) {
    return exactly ? labels : labels.stream().map(label -> label.replace('"', '\'')).toList();
  }

  @Test
  void syntheticEventLists() throws Exception {
    DnaFile source = DnaFile.open(own().resolve("synth/synth-a.dna"));
    compareEvents(source.read("DNA Statement"), own().resolve("synth/out/eventlist.csv"));
    compareEvents(source.read("Graded Statement"), own().resolve("synth/out/eventlist_graded.csv"));
  }

  @Test
  void sampleEventList() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(SHARED), "no shared data at " + SHARED);
    compareEvents(
        DnaFile.open(SHARED.resolve("sample.dna")).read("DNA Statement"),
        SHARED.resolve("sample/eventlist.csv"));
  }

  private static void compareEvents(EventList events, Path expected) throws IOException {
    List<List<String>> lines = SemicolonCsv.read(expected);
    List<String> header = lines.get(0);
    assertThat(events.statements()).hasSize(lines.size() - 1);
    Map<Long, CodedStatement> byId = new HashMap<>();
    events.statements().forEach(s -> byId.put(s.id(), s));
    for (List<String> line : lines.subList(1, lines.size())) {
      CodedStatement statement =
          Objects.requireNonNull(byId.get(Long.parseLong(line.get(0))), line.get(0));
      for (int f = 0; f < header.size(); f++) {
        assertThat(plain(line.get(f)))
            .as("%s of statement %s", header.get(f), line.get(0))
            .isEqualTo(plain(field(events, statement, header.get(f))));
      }
    }
  }

  // DNA's CSV has ' for " and , for ; inside texts, and lines within a text are joined
  private static String plain(String text) {
    return text.replace('"', '\'').replace(';', ',').replaceAll("\\s+", " ").strip();
  }

  private static String field(EventList events, CodedStatement s, String name) {
    return switch (name) {
      case "statement_id" -> Long.toString(s.id());
      case "time" ->
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
              .format(s.time().atOffset(ZoneOffset.UTC));
      case "start_position" -> Integer.toString(s.start());
      case "stop_position" -> Integer.toString(s.end());
      case "text" -> s.text();
      case "coder" -> s.coder();
      case "document_id" -> s.document().id();
      case "document_title" -> s.document().title();
      case "document_author" -> s.document().author();
      case "document_source" -> s.document().source();
      case "document_section" -> s.document().section();
      case "document_type" -> s.document().type();
      default -> events.field(name, "header").apply(s);
    };
  }
}

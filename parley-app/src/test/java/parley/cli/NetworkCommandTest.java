package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkCommandTest {
  private static final Path SYNTH =
      Path.of(
          System.getProperty("parley.root", ".."),
          "parley-store/src/test/resources/dna-expected/synth");
  private static final String FILE = SYNTH.resolve("synth-a.dna").toString();
  private static final Path SHARED =
      Path.of(System.getProperty("parley.shared", "absent"), "discourse", "dna-expected");

  private static CommandRun run(String... options) {
    List<String> args = new ArrayList<>(List.of("network", FILE));
    args.addAll(Arrays.asList(options));
    return CommandRun.of(args.toArray(String[]::new));
  }

  // the references have no line end after their last line
  private static String reference(String job) throws Exception {
    return Files.readString(SYNTH.resolve("out").resolve(job + ".csv")) + "\n";
  }

  @Test
  void csvIsThatOfTheReferenceCharacterByCharacter() throws Exception {
    CommandRun run = run("--one-mode", "--normalize", "average");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    // DNA writes an apostrophe where a label has a double quote
    assertThat(run.out().replace("\"\"Quoted\"\"", "'Quoted'"))
        .isEqualTo(reference("bool_onemode_congruence_average_include"));
  }

  @Test
  void optionsReachTheNetwork() throws Exception {
    CommandRun run = run("--two-mode", "--from", "2022-01-01", "--to", "2022-12-31", "--isolates");
    assertThat(run.out().replace("\"\"Quoted\"\"", "'Quoted'").replace(".000000", ""))
        .isEqualTo(reference("year2022_bool_twomode_subtract_isolates"));
    CommandRun graded =
        run(
            "--one-mode",
            "--type",
            "Graded Statement",
            "--qualifier",
            "strength",
            "--relation",
            "conflict",
            "--normalize",
            "average",
            "--duplicates",
            "document");
    assertThat(graded.out().replace("\"\"Quoted\"\"", "'Quoted'"))
        .isEqualTo(reference("int_onemode_conflict_average_document"));
  }

  @Test
  void theFileMayBeNamedAsLedger() {
    CommandRun named = CommandRun.of("network", "--ledger", FILE, "--one-mode");
    assertThat(named.exitCode()).isZero();
    assertThat(named.out()).isEqualTo(run("--one-mode").out());
  }

  @Test
  void graphmlHasTheReferencesContent() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(SHARED), "no shared data at " + SHARED);
    CommandRun run =
        CommandRun.of(
            "network",
            SHARED.resolve("sample.dna").toString(),
            "--one-mode",
            "--normalize",
            "average",
            "--format",
            "graphml");
    Graphml ours = Graphml.read(run.out());
    Graphml reference =
        Graphml.read(
            Files.readString(
                SHARED.resolve(
                    "sample/onemode_org_concept_congruence_average_include_graphml.graphml")));
    assertThat(ours.nodes().keySet()).isEqualTo(reference.nodes().keySet());
    reference
        .nodes()
        .forEach(
            (name, values) ->
                assertThat(ours.nodes()).hasEntrySatisfying(name, own -> sameNode(values, own)));
    assertThat(ours.ties().keySet()).isEqualTo(reference.ties().keySet());
    Map<List<String>, Double> ties = new java.util.HashMap<>(ours.ties());
    reference
        .ties()
        .forEach(
            (pair, weight) ->
                assertThat(ties.getOrDefault(pair, Double.NaN)).isCloseTo(weight, within(6e-7)));
  }

  private static void sameNode(Map<String, String> reference, Map<String, String> own) {
    Map<String, String> renamed = new TreeMap<>(reference);
    // "id" and "name" are Gephi's own words, so they have other names here
    renamed.put("entity", renamed.getOrDefault("id", ""));
    renamed.remove("id");
    renamed.remove("name");
    assertThat(own).containsAllEntriesOf(renamed);
  }

  @Test
  void jsonHoldsTheSameTiesAndSaysWhatItWasMadeFrom() throws Exception {
    JsonNode json = new ObjectMapper().readTree(run("--two-mode", "--format", "json").out());
    assertThat(json.path("schema").asText()).isEqualTo("parley/network/1");
    assertThat(json.path("provenance").path("inputs").path("synth-a.dna").asText()).hasSize(64);
    List<String> csv = run("--two-mode").out().lines().toList();
    List<String> columns = List.of(csv.get(0).split(";"));
    for (JsonNode tie : json.path("ties")) {
      int row = tie.path("source").asInt();
      int column = tie.path("target").asInt() - (csv.size() - 1);
      List<String> cells = List.of(cells(csv.get(row + 1)));
      assertThat(columns.get(column + 1))
          .contains(json.path("nodes").path(tie.path("target").asInt()).path("label").asText());
      assertThat(Double.parseDouble(cells.get(column + 1)))
          .isEqualTo(tie.path("weight").asDouble());
    }
  }

  // a label may hold a semicolon; the numbers stand after the last quote
  private static String[] cells(String line) {
    return ("label" + line.substring(line.lastIndexOf('"') + 1)).split(";");
  }

  @Test
  void windowsGroupsCampsBackboneEventsAndPicturesComeOut() throws Exception {
    assertThat(run("--one-mode", "--window", "1y", "--kernel", "triangular").out().lines())
        .hasSizeGreaterThan(50)
        .first()
        .isEqualTo("\"window_from\";\"window_to\";\"row\";\"column\";\"weight\"");
    assertThat(run("--one-mode", "--cluster", "average:3").out().lines()).hasSize(15);
    assertThat(run("--polarisation", "--window", "50e", "--step", "25").out().lines())
        .hasSizeGreaterThan(10);
    assertThat(run("--backbone", "nested").out().lines()).hasSize(10);
    assertThat(run("--backbone", "fixed:3").out()).containsPattern("\"Issue 00\\d\";\"backbone\"");
    assertThat(run("--events").out().lines()).hasSize(347);
    assertThat(run("--events", "--format", "json").out().lines())
        .allSatisfy(line -> assertThat(new ObjectMapper().readTree(line).has("values")).isTrue());
    String svg = run("--one-mode", "--cluster", "louvain", "--format", "svg").out();
    Graphml.parse(svg);
    assertThat(svg).contains("åland Delegation · ").contains("&quot;Quoted&quot; Party");
    Graphml.parse(run("--polarisation", "--window", "6m", "--format", "svg").out());
    Graphml.parse(run("--two-mode", "--format", "svg").out());
  }

  @Test
  void sampleAgreesWithWhatTheAuthorsOfDnaTest() {
    Assumptions.assumeTrue(Files.isDirectory(SHARED), "no shared data at " + SHARED);
    String sample = SHARED.resolve("sample.dna").toString();
    // rDNA's tests: 23 statements without duplicates in documents, a backbone of 3 of 6 concepts
    // under penalty 3.5, and a normalised polarisation of 0.534 within a tenth
    CommandRun backbone =
        CommandRun.of("network", sample, "--backbone", "penalty:3.5", "--duplicates", "document");
    assertThat(backbone.out().lines().filter(l -> l.contains(";\"backbone\";"))).hasSize(3);
    assertThat(backbone.out().lines().filter(l -> l.contains(";\"redundant\";"))).hasSize(3);
    CommandRun events =
        CommandRun.of(
            "network", sample, "--events", "--duplicates", "document", "--relation", "subtract");
    assertThat(events.out().lines()).hasSize(24);
    CommandRun camps = CommandRun.of("network", sample, "--polarisation");
    String line = camps.out().lines().skip(1).findFirst().orElseThrow();
    assertThat(Double.parseDouble(line.split(";")[5])).isCloseTo(0.5342493, within(0.0534));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--one-mode --two-mode",
        "--one-mode --relation combine",
        "--two-mode --relation congruence",
        "--two-mode --normalize jaccard",
        "--one-mode --normalize activity",
        "--one-mode --relation liking",
        "--one-mode --rows party",
        "--one-mode --type Claim",
        "--one-mode --qualifier none --relation conflict",
        "--one-mode --from 2022-13-01",
        "--one-mode --to tomorrow",
        "--one-mode --window 30",
        "--one-mode --step 2",
        "--one-mode --kernel gaussian",
        "--one-mode --window 1y --kernel cosine",
        "--one-mode --window 1y --format graphml",
        "--one-mode --cluster best",
        "--one-mode --cluster louvain:3",
        "--two-mode --cluster louvain",
        "--one-mode --exclude concept",
        "--one-mode --format pdf",
        "--polarisation --backbone nested",
        "--polarisation --two-mode",
        "--polarisation --relation conflict",
        "--polarisation --format graphml",
        "--polarisation --camps 1",
        "--backbone half",
        "--backbone fixed:9",
        "--events --format svg",
        "--one-mode --ledger other.dna"
      })
  void whatDoesNotFitIsRefusedInOneLine(String options) {
    CommandRun run = options.isEmpty() ? run() : run(options.split(" "));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("parley: ")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }

  @Test
  void anOutputFileAppearsWholeOrNotAtAll(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("net.csv");
    CommandRun refused = run("--one-mode", "--window", "30", "-o", out.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(out).doesNotExist();
    assertThat(run("--one-mode", "-o", out.toString()).exitCode()).isZero();
    assertThat(Files.readString(out)).isEqualTo(run("--one-mode").out());
  }

  @Test
  void aTextIsNoDatabase(@TempDir Path folder) throws Exception {
    Path text = folder.resolve("text.dna");
    Files.writeString(text, "not a database at all, ".repeat(100));
    CommandRun run = CommandRun.of("network", text.toString(), "--one-mode");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("no SQLite file");
  }
}

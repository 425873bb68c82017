package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static parley.cli.ConflictRuns.results;
import static parley.cli.ConflictRuns.set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts against reference results, published ones and our own. */
class ConflictConformanceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SHARED =
      Path.of(System.getProperty("parley.shared", "../../shared")).resolve("conflict");
  private static final Path OWN = Path.of("src/test/resources/parley/conflict");

  @TempDir Path dir = Path.of("");

  private static int compare(JsonNode expected, JsonNode actual, String what) {
    int verdicts = 0;
    for (var entry : expected.properties()) {
      if (entry.getValue().isArray()) {
        assertThat(actual.has(entry.getKey())).as("%s %s", what, entry.getKey()).isTrue();
        assertThat(set(actual.get(entry.getKey())))
            .as("%s %s", what, entry.getKey())
            .isEqualTo(set(entry.getValue()));
        verdicts++;
      } else {
        verdicts +=
            compare(entry.getValue(), actual.path(entry.getKey()), what + " " + entry.getKey());
      }
    }
    return verdicts;
  }

  private static void compareCase(JsonNode expected, JsonNode actual) {
    String id = expected.path("id").asText();
    assertThat(actual.path("id").asText()).isEqualTo(id);
    JsonNode standard = expected.path("expected").path("standard");
    assertThat(compare(standard.path("stable"), actual.path("stable"), id)).isPositive();
    compare(standard.path("equilibria"), actual.path("equilibria"), id);
    compare(expected.path("expected_coalition"), actual.path("coalitions"), id);
  }

  private static void compareLines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<JsonNode> results = results(file.toString());
    assertThat(results).hasSameSizeAs(lines);
    for (int k = 0; k < lines.size(); k++) {
      compareCase(JSON.readTree(lines.get(k)), results.get(k));
    }
  }

  @Test
  void ownConformanceModels() throws IOException {
    compareLines(OWN.resolve("conformance.jsonl"));
  }

  @Test
  void sharedConformanceModels() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no reference data at " + SHARED);
    compareLines(SHARED.resolve("conformance/random_dev.jsonl"));
    Path suite = SHARED.resolve("conformance/suite_2x2_576.json");
    List<JsonNode> results = results(suite.toString());
    JsonNode games = JSON.readTree(suite.toFile()).path("games");
    assertThat(results).hasSize(games.size());
    for (int k = 0; k < results.size(); k++) {
      compare(games.get(k).path("stable"), results.get(k).path("stable"), "game " + k);
      compare(games.get(k).path("equilibria"), results.get(k).path("equilibria"), "game " + k);
    }
  }

  @Test
  void sharedCases() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no reference data at " + SHARED);
    try (Stream<Path> files = Files.list(SHARED.resolve("cases"))) {
      for (Path file : files.sorted().toList()) {
        compareCase(JSON.readTree(file.toFile()), results(file.toString()).get(0));
      }
    }
  }

  @Test
  void tradeCaseHasAllPublishedVerdicts() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no reference data at " + SHARED);
    Path file = SHARED.resolve("cases/us-cn-trade-2020.json");
    JsonNode published = JSON.readTree(file.toFile()).path("published").path("stable");
    JsonNode result = results(file.toString()).get(0);
    int lists = compare(published, result.path("stable"), "published");
    // two decision makers, four concepts: each list answers for each of the 76 states
    assertThat(lists * result.path("states").asInt()).isEqualTo(608);
  }

  @Test
  void garrisonByFullSequencesAndAsOlderProgramsCount() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no reference data at " + SHARED);
    String file = SHARED.resolve("cases/garrison.json").toString();
    assertThat(results(file).get(0).path("equilibria").path("GMR")).hasSize(15);
    assertThat(results(file, "--semantics", "once").get(0).path("equilibria").path("GMR"))
        .hasSize(14);
    assertThat(results(file, "--semantics", "single").get(0).path("equilibria").path("GMR"))
        .hasSize(12);
  }

  @Test
  void simultaneousSanctionsAsPublished() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "no reference data at " + SHARED);
    Path file = SHARED.resolve("cases/nk-2017-base.json");
    JsonNode published =
        JSON.readTree(file.toFile()).path("published").path("R_or_SEQ_or_simultaneous");
    assertThat(
            set(
                results(file.toString())
                    .get(0)
                    .path("further")
                    .path("SEQ or simultaneous sanctions")
                    .path("equilibria")))
        .isEqualTo(set(published));
  }

  @Test
  void oldAndNewKeysOfGmcrFilesMeanTheSame() throws IOException {
    Path fresh = OWN.resolve("tariff.gmcr");
    JsonNode statements = results(fresh.toString()).get(0);
    assertThat(statements.path("states").asInt()).isEqualTo(6);
    String ranked = Files.readString(fresh).replace("Ranking\": false", "Ranking\": true");
    Path by = Files.writeString(dir.resolve("tariff.gmcr"), ranked);
    Path old =
        Files.writeString(
            dir.resolve("old.gmcr"),
            ranked
                .replace("useManualPreferenceRanking", "useManualPreferenceVectors")
                .replace("preferenceRanking", "preferenceVector"));
    assertThat(results(old.toString()).get(0).path("stable"))
        .isEqualTo(results(by.toString()).get(0).path("stable"));
    // South ranks state 6 first and state 1 last; it alone moves between NNN, which is 1, and NNY
    assertThat(set(results(by.toString()).get(0).path("stable").path("South").path("R")))
        .contains("NNY")
        .doesNotContain("NNN");
  }

  @Test
  void misperceivedStatesAreNeitherEnteredNorLeft() throws IOException {
    String model =
        """
        {"format":"gmcr-case/1","id":"m","decisionMakers":[{"id":"A"},{"id":"B"}],
         "options":[{"owner":"A"},{"owner":"B"}],"statusQuo":null,
         "states":[{"id":1,"options":"NN"},{"id":2,"options":"YN"},{"id":3,"options":"NY"}],
         "moves":null,"misperceived":{"A":[2]},
         "preferences":{"A":{"ranking":[[3],[1]]},"B":{"ranking":[[1,2,3]]}}}
        """;
    Path file = Files.writeString(dir.resolve("m.json"), model);
    assertThat(set(results(file.toString()).get(0).path("stable").path("A").path("R")))
        .containsExactly("1", "2", "3");
  }
}

package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
  private static final Path SHARED =
      Path.of(System.getProperty("parley.shared", "../../shared")).resolve("conflict");
  private static final Path OWN = Path.of("src/test/resources/parley/conflict");

  @TempDir Path dir = Path.of("");

  private static List<JsonNode> results(String... args) throws IOException {
    var all = new ArrayList<>(List.of("conflict", "--format", "json"));
    all.addAll(List.of(args));
    var run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<JsonNode> results = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      results.add(JSON.readTree(line));
    }
    return results;
  }

  private static Set<String> set(JsonNode list) {
    Set<String> set = new TreeSet<>();
    list.forEach(item -> set.add(item.asText()));
    return set;
  }

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
  void theShippedExamplesRunAndDraw() throws IOException {
    for (String name : List.of("border-dispute", "wage-dispute")) {
      Path file = ROOT.resolve("examples/conflict/" + name + ".yaml");
      Path page = dir.resolve(name + ".html");
      JsonNode result = results(file.toString(), "--html", page.toString()).get(0);
      assertThat(result.path("equilibria").path("GMR")).isNotEmpty();
      assertThat(result.path("provenance").path("inputs")).isNotEmpty();
      assertThat(Files.readString(page)).contains("<svg", "</html>");
      assertThat(CommandRun.of("conflict", "--format", "dot", file.toString()).out())
          .startsWith("digraph");
    }
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

  @Test
  void everyProblemIsReportedWithItsPlace() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("bad.yaml"),
            """
            decisionMakers:
              - id: A
                options: [x, y]
                statements: [nosuch, (x]
              - id: B
            infeasible: [Y]
            wrong: 1
            """);
    var run = CommandRun.of("conflict", file.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("bad.yaml:4:18", "nosuch", "parenthesis", "no preferences for 'B'")
        .contains("'Y' is not", "unknown field 'wrong'")
        .doesNotContain("\tat ");
  }

  @Test
  void hostileModelsEndInOneClearMessage() throws IOException {
    List<String> models =
        List.of(
            "",
            "[]",
            "{",
            "decisionMakers: []",
            "decisionMakers: [{id: A, options: [x], statements: [x]}]\ninfeasible: ['Y', 'N']",
            "decisionMakers: [{id: A, options: [x], better: [[Y, N], [N, Y]]}]",
            "decisionMakers: [{id: A, options: [x], ranking: [Y, Y]}]",
            "decisionMakers: [{id: A, options: [x], ranking: [Y]}]",
            "decisionMakers: [{id: A, options: [x, x], statements: [x]}]",
            "format: something/9",
            "x: ".repeat(300),
            "[".repeat(5000),
            "decisionMakers: [{id: A, options: [" + "x,".repeat(70) + "y], statements: [y]}]");
    for (String model : models) {
      Path file = Files.writeString(dir.resolve("hostile.yaml"), model);
      var run = CommandRun.of("conflict", file.toString());
      assertThat(run.exitCode()).as(model).isEqualTo(2);
      assertThat(run.err()).as(model).startsWith("parley: ").doesNotContain("internal error");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void manyPatternsAndManyOptions() throws IOException {
    var model = new StringBuilder("decisionMakers:\n");
    for (int dm = 0; dm < 2; dm++) {
      model.append("  - {id: D" + dm + ", options: [");
      for (int k = 0; k < 17; k++) {
        model.append(k == 0 ? "" : ", ").append("o").append(dm).append('_').append(k);
      }
      model.append("], statements: [not o" + dm + "_0]}\n");
    }
    Path file = Files.writeString(dir.resolve("many.yaml"), model);
    JsonNode result = results(file.toString(), "--limit", "3", "--concepts", "R").get(0);
    assertThat(result.path("engine").asText()).isEqualTo("symbolic");
    assertThat(result.path("states").asLong()).isEqualTo(1L << 34);
    assertThat(result.path("equilibria").path("R")).hasSize(3);
    assertThat(result.path("truncated").asBoolean()).isTrue();
    JsonNode counts =
        results(file.toString(), "--summary", "--concepts", "R").get(0).path("equilibria");
    // each side's first option at N, all others free
    assertThat(counts.path("R").asLong()).isEqualTo(1L << 32);
  }

  @Test
  void failOnAnswersWithTheExitCode() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("chase.yaml"),
            """
            statusQuo: NN
            decisionMakers:
              - {id: A, options: [x], statements: [x iff y]}
              - {id: B, options: [y], statements: [not (x iff y)]}
            """);
    String path = file.toString();
    assertThat(CommandRun.of("conflict", path, "--concepts", "R").exitCode()).isZero();
    assertThat(
            CommandRun.of("conflict", path, "--concepts", "R", "--fail-on", "no-equilibrium")
                .exitCode())
        .isEqualTo(1);
    assertThat(CommandRun.of("conflict", path, "--concepts", "X").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("conflict", dir.resolve("none.yaml").toString()).exitCode())
        .isEqualTo(2);
  }

  /** Two sides with ten options each; who has all its own at Y is content. */
  private Path large() throws IOException {
    var model = new StringBuilder("statusQuo: " + "Y".repeat(20) + "\ndecisionMakers:\n");
    for (int dm = 0; dm < 2; dm++) {
      model.append("  - {id: D" + dm + ", options: [");
      var wishes = new StringBuilder();
      for (int k = 0; k < 10; k++) {
        model.append(k == 0 ? "" : ", ").append("o" + dm + k);
        wishes.append(k == 0 ? "" : ", ").append("o" + dm + k);
      }
      model.append("], statements: [").append(wishes).append("]}\n");
    }
    return Files.writeString(dir.resolve("large.yaml"), model);
  }

  @Test
  void theStatusQuoOfLargeModelsDecidesTheExitCode() throws IOException {
    Path file = large();
    String[] calm = {"conflict", "--summary", "--fail-on", "unstable-status-quo", file.toString()};
    assertThat(CommandRun.of(calm).exitCode()).isZero();
    Files.writeString(file, Files.readString(file).replace("statusQuo: Y", "statusQuo: N"));
    assertThat(CommandRun.of(calm).exitCode()).isEqualTo(1);
    // a short list must not hide the status quo
    Files.writeString(file, Files.readString(file).replace("statusQuo: N", "statusQuo: Y"));
    assertThat(
            CommandRun.of(
                    "conflict",
                    "--limit",
                    "1",
                    "--concepts",
                    "GMR",
                    "--fail-on",
                    "unstable-status-quo",
                    file.toString())
                .exitCode())
        .isZero();
    Files.writeString(
        file, Files.readString(file).replace("statusQuo: " + "Y".repeat(20) + "\n", ""));
    var unknown = CommandRun.of(calm);
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("no status quo");
  }

  @Test
  void oneStateIsJudgedForEverySideWithItsReason() throws IOException {
    String file = ROOT.resolve("examples/conflict/border-dispute.yaml").toString();
    JsonNode all = results(file).get(0);
    for (String state : List.of("NNNNN", "NYNNN", "YNYNN", "status-quo")) {
      JsonNode one = results(file, "--state", state).get(0);
      assertThat(one.path("schema").asText()).isEqualTo("parley/conflict-state/1");
      String id = one.path("state").asText();
      for (String player : List.of("Arden", "Belmar", "Union")) {
        for (String concept : List.of("R", "GMR", "SMR", "SEQ", "SSEQ")) {
          JsonNode verdict = one.path("verdicts").path(player).path(concept);
          assertThat(verdict.path("stable").asBoolean())
              .as("%s of %s in %s", concept, player, id)
              .isEqualTo(set(all.path("stable").path(player).path(concept)).contains(id));
          assertThat(verdict.path("because").path("because").asText()).contains(id);
          assertThat(verdict.path("answers")).hasSize(verdict.path("improvements").asInt());
        }
      }
      for (var entry : one.path("equilibrium").properties()) {
        assertThat(entry.getValue().asBoolean())
            .isEqualTo(set(all.path("equilibria").path(entry.getKey())).contains(id));
      }
    }
    assertThat(results(large().toString(), "--state", "N".repeat(20)).get(0).path("equilibrium"))
        .isNotEmpty()
        .noneMatch(JsonNode::asBoolean);
    for (String wrong : List.of("NNN", "YYNNN", "nowhere")) {
      var run = CommandRun.of("conflict", file, "--state", wrong);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("--state", wrong);
    }
  }

  @Test
  void oneStateOfSixtyOptions() throws IOException {
    String text = Files.readString(large());
    var more = new StringBuilder();
    for (int k = 20; k < 60; k++) {
      more.append(k == 20 ? "" : ", ").append("x" + k);
    }
    Path file =
        Files.writeString(
            dir.resolve("sixty.yaml"),
            text.replace("statusQuo: " + "Y".repeat(20), "statusQuo: " + "Y".repeat(60))
                + "  - {id: D2, options: ["
                + more
                + "], statements: [x20]}\n");
    JsonNode one = results(file.toString(), "--state", "status-quo", "--concepts", "R").get(0);
    assertThat(one.path("verdicts").path("D0").path("R").path("stable").asBoolean()).isTrue();
  }

  @Test
  void theGoalsConditionsAreToldInEveryForm() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("dilemma.yaml"),
            """
            decisionMakers:
              - {id: A, options: [a], ranking: [YN, NN, YY, NY]}
              - {id: B, options: [b], ranking: [NY, NN, YY, YN]}
            """);
    JsonNode goal = results(file.toString(), "--goal", "NN").get(0).path("goal");
    assertThat(goal.path("state").asText()).isEqualTo("NN");
    JsonNode nash = goal.path("conditions").path("R");
    // A must not prefer YN, its only move
    JsonNode first = nash.path("stable").path("A").path("minimal");
    assertThat(first).hasSize(1);
    assertThat(first.get(0).path("changes").asInt()).isEqualTo(1);
    assertThat(first.get(0).path("demands").get(0).path("noWorseThan").asText()).isEqualTo("YN");
    assertThat(nash.path("equilibrium").path("minimal").get(0).path("changes").asInt())
        .isEqualTo(2);
    // under SEQ B's answer to YN, which leaves A worse off, makes it stable already
    JsonNode seq = goal.path("conditions").path("SEQ").path("stable").path("A");
    assertThat(seq.path("complete").asBoolean()).isTrue();
    assertThat(seq.path("minimal").get(0).path("changes").asInt()).isZero();
    assertThat(CommandRun.of("conflict", file.toString(), "--goal", "NN").out())
        .contains("NN under R", "A does not prefer YN to the goal", "stable already");
    Path page = dir.resolve("goal.html");
    results(file.toString(), "--goal", "NN", "--html", page.toString());
    assertThat(Files.readString(page)).contains("A does not prefer YN to the goal");
    assertThat(CommandRun.of("conflict", file.toString(), "--goal", "ZZ").exitCode()).isEqualTo(2);
  }
}

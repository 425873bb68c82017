package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.cli.ConflictRuns.large;
import static parley.cli.ConflictRuns.results;
import static parley.cli.ConflictRuns.set;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One state: why it is stable or not, and what would make it so. */
class ConflictStateTest {
  private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));

  @TempDir Path dir = Path.of("");

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
    assertThat(results(large(dir).toString(), "--state", "N".repeat(20)).get(0).path("equilibrium"))
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
    String text = Files.readString(large(dir));
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

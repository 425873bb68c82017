package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.cli.ConflictRuns.large;
import static parley.cli.ConflictRuns.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped examples, large models and exit codes. */
class ConflictCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));

  @TempDir Path dir = Path.of("");

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

  @Test
  void theStatusQuoOfLargeModelsDecidesTheExitCode() throws IOException {
    Path file = large(dir);
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
}

package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that are none end in clear messages. */
class ConflictProblemsTest {
  @TempDir Path dir = Path.of("");

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
}

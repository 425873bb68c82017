package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettleCommandTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("parley.root", ".."), "examples", "settlement");
  private static final Path FIXTURES = Path.of("src/test/resources/settlement");

  @Test
  void noDealNamesWhatBlocksAndFailsOnRequest() {
    String file = EXAMPLES.resolve("border-dispute.yaml").toString();
    var run = CommandRun.of("settle", file);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("NO DEAL", "What blocks", "What would open a deal");
    assertThat(CommandRun.of("settle", file, "--fail-on", "no-deal").exitCode()).isEqualTo(1);
  }

  @Test
  void severalModelsGiveOneLineEachAndBadOnesAreTold(@TempDir Path folder) throws IOException {
    String good =
        Files.readString(FIXTURES.resolve("random-104729-001-ties.case.json")).replace("\n", " ");
    Path lines = folder.resolve("models.jsonl");
    Files.writeString(lines, good + "\n{\"format\": 3}\n" + good + "\n");
    var run = CommandRun.of("settle", lines.toString(), "--format", "json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("models.jsonl:2");
    var mapper = new ObjectMapper();
    assertThat(run.out().lines()).hasSize(2);
    for (String line : run.out().lines().toList()) {
      assertThat(mapper.readTree(line).get("id").asText()).isEqualTo("random-104729-001-ties");
    }
    assertThat(CommandRun.of("settle", lines.toString(), "--strict").exitCode()).isEqualTo(2);
  }

  @Test
  void htmlHasNothingFromOutsideAndEscapes(@TempDir Path folder) throws IOException {
    String model =
        Files.readString(EXAMPLES.resolve("wage-dispute.yaml"))
            .replace("id: wage-dispute", "id: '<script>alert(1)</script>'");
    Path file = folder.resolve("m.yaml");
    Files.writeString(file, model);
    Path report = folder.resolve("report.html");
    var run =
        CommandRun.of(
            "settle",
            file.toString(),
            "--format",
            "html",
            "-o",
            report.toString(),
            "--draft",
            "4; 2 years; half; none");
    assertThat(run.exitCode()).isZero();
    String html = Files.readString(report);
    assertThat(html)
        .contains("<svg role=\"img\"", "<caption>", "Nash", "Objection")
        .doesNotContain("<script", "src=", "href=", "@import");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void uncertainWeightsAreReported() throws IOException {
    var run =
        CommandRun.of(
            "settle", EXAMPLES.resolve("wage-dispute.yaml").toString(), "--format", "json");
    var uncertain = new ObjectMapper().readTree(run.out()).get("uncertain");
    int sure = uncertain.get("necessarilyAcceptable").asInt();
    int stated = new ObjectMapper().readTree(run.out()).get("rational").asInt();
    int possible = uncertain.get("possiblyAcceptable").asInt();
    // what holds for all weights holds for those stated, and that for some
    assertThat(sure).isLessThanOrEqualTo(stated);
    assertThat(stated).isLessThanOrEqualTo(possible);
    assertThat(uncertain.get("robust").isNull()).isFalse();
  }

  @Test
  void ordersOnlyAreReportedInEveryFormat(@TempDir Path folder) throws IOException {
    String file = EXAMPLES.resolve("tender-orders.yaml").toString();
    var json =
        new ObjectMapper()
            .readTree(
                CommandRun.of("settle", file, "--format", "json", "--draws", "40", "--seed", "7")
                    .out())
            .get("uncertain");
    assertThat(json.get("samples").asInt()).isEqualTo(40);
    assertThat(json.get("seed").asInt()).isEqualTo(7);
    String wage = EXAMPLES.resolve("wage-dispute.yaml").toString();
    assertThat(CommandRun.of("settle", wage).out())
        .contains("if union gives up 'long terms must pay': wage rise = 2");
    assertThat(json.at("/possiblyEfficient/open").asInt()).isZero();
    assertThat(json.at("/deal/standardError").asDouble()).isBetween(0.0, 0.08);
    // what orders alone leave open: nothing is sure, much is possible
    assertThat(json.get("necessarilyAcceptable").asInt()).isZero();
    assertThat(json.get("possiblyAcceptable").asInt()).isPositive();
    assertThat(json.get("decisive").findValuesAsText("kind"))
        .contains("weight_order", "value_order", "weight_low", "value_high");
    var again = CommandRun.of("settle", file, "--format", "json", "--draws", "40", "--seed", "7");
    assertThat(new ObjectMapper().readTree(again.out()).get("uncertain")).isEqualTo(json);
    assertThat(CommandRun.of("settle", file).out())
        .contains("for some preferences", "s.e.", "matters more to islanders than");
    Path report = folder.resolve("r.html");
    CommandRun.of("settle", file, "--format", "html", "-o", report.toString());
    assertThat(Files.readString(report))
        .contains("Uncertain preferences", "Single preferences that change", "no free fare");
    assertThat(CommandRun.of("settle", file, "--draws", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void badUsageIsToldWithAdvice() {
    String file = EXAMPLES.resolve("wage-dispute.yaml").toString();
    var rule = CommandRun.of("settle", file, "--rule", "majority");
    assertThat(rule.exitCode()).isEqualTo(2);
    assertThat(rule.err()).contains("majority", "all-but-N");
    var veto = CommandRun.of("settle", file, "--rule", "all-but-1", "--veto", "king");
    assertThat(veto.exitCode()).isEqualTo(2);
    assertThat(veto.err()).contains("king", "union");
    var draft = CommandRun.of("settle", file, "--draft", "9; x; half; none");
    assertThat(draft.exitCode()).isEqualTo(2);
    assertThat(draft.err()).contains("'9'", "'x'");
    var missing = CommandRun.of("settle", "no-such-file.yaml");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("no such file").doesNotContain("\tat ");
  }
}

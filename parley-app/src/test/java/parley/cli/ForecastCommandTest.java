package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastCommandTest {
  private static final String EXAMPLE =
      Path.of(System.getProperty("parley.root", ".."), "examples/settlement/wage-forecast.yaml")
          .toString();

  @Test
  void noForecastWithoutItsError() throws IOException {
    var text = CommandRun.of("forecast", EXAMPLE);
    assertThat(text.exitCode()).isZero();
    // (6·70·90 + 1·80·60 + 3·50·40) / (70·90 + 80·60 + 50·40) = 48600 / 13100
    assertThat(text.out())
        .contains("weighted mean 3.71", "weighted median 3", "22.99", "doi:10.1177")
        .contains("could not be checked", "On the 2 past issues");
    JsonNode json =
        new ObjectMapper().readTree(CommandRun.of("forecast", EXAMPLE, "--format", "json").out());
    assertThat(json.at("/issues/0/meanExact").asText()).isEqualTo("486/131");
    // 22.99 % of a scale of 6
    assertThat(json.at("/issues/0/expectedMiss").asDouble()).isEqualTo(1.3794);
    assertThat(json.at("/publishedErrors/0/source").asText()).isNotEmpty();
    assertThat(json.at("/ownRecord/issues").asInt()).isEqualTo(2);
  }

  @Test
  void htmlIsSelfContainedAndEscapes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("f.yaml");
    Files.writeString(
        file, Files.readString(Path.of(EXAMPLE)).replace("city council", "<script>x</script>"));
    Path report = folder.resolve("f.html");
    var run =
        CommandRun.of("forecast", file.toString(), "--format", "html", "-o", report.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(report))
        .contains("<svg role=\"img\"", "<caption>", "22.99", "&lt;script&gt;")
        .doesNotContain("<script", "src=", "href=");
  }

  @Test
  void allErrorsAtOnceWithPlaces(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("f.yaml");
    Files.writeString(
        file,
        """
        format: parley-forecast/1
        issues:
          - name: pay
            from: 6
            to: 0
            stands: [{party: a, position: 9, capability: -1, salience: .nan}]
          - name: pay
            from: 0
            to: 10
            outcome: 11
            stands:
              - {party: a, position: 12, capability: 1, salience: 0}
              - {party: a, position: 1e99999, salience: 1}
        """);
    var run = CommandRun.of("forecast", file.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "'from' must be below 'to'",
            "must not be negative",
            "finite number",
            "11 lies outside",
            "12 lies outside",
            "stands twice",
            "'capability' is missing",
            "appears twice",
            "no party has both")
        .doesNotContain("\tat ");
    assertThat(run.err().lines())
        .allMatch(line -> line.matches("parley: .*f\\.yaml:\\d+:\\d+: .*"));
    assertThat(CommandRun.of("forecast", "none.yaml").err()).contains("no such file");
  }
}

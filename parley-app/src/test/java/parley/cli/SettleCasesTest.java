package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published and random cases with exact results, through the command line. */
class SettleCasesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"cases", "random"})
  void sharedCasesAreExact(String folder) throws IOException {
    Path shared = Path.of(System.getProperty("parley.shared", "none"), "settlement", folder);
    assumeTrue(Files.isDirectory(shared), "reference data not there: " + shared);
    List<Path> cases = cases(shared);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(30);
    for (Path file : cases) {
      check(file);
    }
  }

  @Test
  void ownFixturesAreExact() throws IOException {
    List<Path> cases = cases(Path.of("src/test/resources/settlement"));
    assertThat(cases).isNotEmpty();
    for (Path file : cases) {
      check(file);
    }
  }

  @Test
  void scorableGamesHaveTheDealsTheirSourceStates() throws IOException {
    // the published counts: under the game's rule, and acceptable to everybody
    scorableGame("scorable-base", 55, 12);
    scorableGame("scorable-base-7players", 204, 52);
  }

  private static void scorableGame(String game, int deals, int unanimous) throws IOException {
    String file = "src/test/resources/settlement/" + game + ".case.json";
    JsonNode byRule =
        MAPPER.readTree(
            CommandRun.of(
                    "settle",
                    file,
                    "--rule",
                    "all-but-1",
                    "--veto",
                    "role:p1",
                    "--veto",
                    "role:p2",
                    "--format",
                    "json")
                .out());
    assertThat(byRule.at("/agreement/deals").asInt()).isEqualTo(deals);
    assertThat(byRule.get("rational").asInt()).isEqualTo(unanimous);
    JsonNode byAll =
        MAPPER.readTree(
            CommandRun.of("settle", file, "--rule", "unanimity", "--format", "json").out());
    assertThat(byAll.at("/agreement/deals").asInt()).isEqualTo(unanimous);
  }

  private static List<Path> cases(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".case.json")).sorted().toList();
    }
  }

  private static void check(Path file) throws IOException {
    var run = CommandRun.of("settle", file.toString(), "--format", "json");
    assertThat(run.err()).as(file.toString()).isEmpty();
    assertThat(run.exitCode()).as(file.toString()).isZero();
    JsonNode actual = MAPPER.readTree(run.out());
    assertThat(actual.get("schema").asText()).isEqualTo("parley/settlement/1");
    JsonNode expected =
        MAPPER.readTree(Path.of(file.toString().replace(".case.", ".expected.")).toFile());
    SettleExpectation.check(expected, actual);
    if (expected.has("agreement_rule")) {
      scorable(file, expected.get("agreement_rule"));
    }
  }

  private static void scorable(Path file, JsonNode expected) throws IOException {
    var run =
        CommandRun.of(
            "settle",
            file.toString(),
            "--format",
            "json",
            "--rule",
            "all-but-1",
            "--veto",
            "role:p1",
            "--veto",
            "role:p2");
    JsonNode agreement = MAPPER.readTree(run.out()).get("agreement");
    assertThat(agreement.get("deals").asInt())
        .as(file.toString())
        .isEqualTo(expected.get("n_passing").asInt());
    assertThat(agreement.get("indices").toString())
        .isEqualTo(expected.get("outcome_indices").toString());
  }
}

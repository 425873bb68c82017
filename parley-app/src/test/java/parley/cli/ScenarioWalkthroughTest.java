package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The walk from documents to the deal, exactly as docs/scenario.md shows it. Drafts are compared
 * with those in examples/scenario, whole outputs with the golden folder; ScenarioExamplesTest holds
 * the drafts to what the texts say. After a wanted change run once with {@code
 * -Dparley.golden=write} and read the difference.
 */
class ScenarioWalkthroughTest {
  private static final Path ROOT =
      Path.of(System.getProperty("parley.root", "..")).toAbsolutePath().normalize();
  private static final Path EXAMPLES = ROOT.resolve("examples/scenario");
  private static final Path GOLDEN =
      ROOT.resolve("parley-app/src/test/resources/parley/cli/golden/scenario");

  @TempDir Path folder = Path.of("");

  private static List<ShownSession> sessions() throws IOException {
    return ShownSession.under(ROOT.resolve("docs/scenario.md"), "## Two worked examples");
  }

  @Test
  void theBorderFromDocumentsToTheDeal() throws IOException {
    walk(sessions().get(0), "border");
  }

  @Test
  void theWagesFromDocumentsToTheDeal() throws IOException {
    walk(sessions().get(1), "wage");
  }

  private void walk(ShownSession session, String name) throws IOException {
    int number = 0;
    for (ShownSession.Step step : session.steps()) {
      number++;
      String[] words = ShownSession.words(step, ROOT, folder);
      var run = CommandRun.of(words);
      assertThat(run.exitCode()).as(step.command() + "\n" + run.err()).isZero();
      String out = run.out().replace(folder + "/", "");
      int file = Arrays.asList(words).indexOf("-o") + 1;
      if (file > 0) {
        Path drafted = Path.of(words[file]);
        String draft = Files.readString(drafted).replace(folder + "/", "");
        Files.writeString(drafted, draft);
        golden(EXAMPLES.resolve(drafted.getFileName()), draft);
      } else if (words[0].equals("scenario")) {
        golden(GOLDEN.resolve(name + "-" + number + "-" + words[1] + ".txt"), out);
      }
      assertThat(step.shows(out)).as(step.command() + "\n" + out).isTrue();
    }
  }

  private static void golden(Path file, String written) throws IOException {
    if ("write".equals(System.getProperty("parley.golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, written);
    }
    assertThat(written).as(file.toString()).isEqualTo(Files.readString(file));
  }

  @Test
  void theMachineAloneComesToTheSameVerdicts() {
    var border =
        CommandRun.of("scenario", "solve", EXAMPLES.resolve("border-talks.jsonl").toString());
    assertThat(border.out())
        .contains("all territory returned: free", "front line frozen: blocked")
        .contains("binding guarantees: free");
    var wages =
        CommandRun.of(
            "scenario",
            "solve",
            EXAMPLES.resolve("wage-talks.jsonl").toString(),
            "--codebook",
            EXAMPLES.resolve("wage-codebook.yaml").toString(),
            "--names",
            EXAMPLES.resolve("wage-names").toString());
    assertThat(wages.out())
        .contains("2 combinations (of 12) meet no stated objection")
        .contains("Pay: four per cent; Working week: 36 hours");
  }
}

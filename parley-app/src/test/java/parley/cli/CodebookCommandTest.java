package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.extract.coding.CodebookReader;
import parley.issue.Codebook;
import parley.issue.Proposition;

class CodebookCommandTest {
  @TempDir Path folder = Path.of("");

  private Path speeches() throws java.io.IOException {
    var text = new StringBuilder();
    for (String place : new String[] {"Ek", "Orn", "Vil", "Tas"}) {
      text.append("The union demands that the owners of ")
          .append(place)
          .append(" raise wages. The ministry said it will never sign the fishing treaty with ")
          .append(place)
          .append(".\n\n");
    }
    return Files.writeString(folder.resolve("talks.txt"), text);
  }

  @Test
  void proposesACodeBookThatCanBeUsedAtOnce() throws Exception {
    Path book = folder.resolve("mine.yaml");
    String talks = speeches().toString();

    var run = CommandRun.of("codebook", "suggest", talks, "--issues", "2", "-o", book.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    Codebook suggested = CodebookReader.read(book);
    assertThat(suggested.issues()).hasSize(2);
    // each matter keeps its own words
    assertThat(suggested.issues())
        .anySatisfy(issue -> assertThat(issue.cues()).contains("wages").doesNotContain("treaty"))
        .anySatisfy(issue -> assertThat(issue.cues()).contains("treaty").doesNotContain("wages"));
    assertThat(suggested.issues())
        .allSatisfy(
            issue ->
                assertThat(issue.propositions())
                    .isNotEmpty()
                    .allSatisfy(
                        proposition ->
                            assertThat(Files.readString(folder.resolve("talks.txt")))
                                .contains(example(proposition))));
    assertThat(CommandRun.of("brief", talks, "--codebook", book.toString()).exitCode()).isZero();
  }

  private static String example(Proposition proposition) {
    return proposition.examples().get(0);
  }

  @Test
  void textsWithoutAPositionGiveAClearMessage() throws Exception {
    Path text = Files.writeString(folder.resolve("weather.txt"), "It rained all day in Ek.");

    var run = CommandRun.of("codebook", "suggest", text.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("nobody takes a position");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void badNumbersOfIssuesAreRefused() {
    var run = CommandRun.of("codebook", "suggest", "x.txt", "--issues", "0");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("--issues is 0");
  }
}

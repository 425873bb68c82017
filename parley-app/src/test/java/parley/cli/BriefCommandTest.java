package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.error.Problem;
import parley.text.Document;
import parley.workbench.DocumentSource;
import parley.workbench.SaidExtraction;

/** The command on stages simple enough to tell its answers by eye. */
class BriefCommandTest {
  @TempDir Path folder = Path.of("");

  private static final DocumentSource SOURCE =
      (inputs, sink) -> {
        int read = 0;
        for (String input : inputs) {
          if (input.equals("bad")) {
            sink.skipped(new Problem("bad", "is binary", "give a text"));
          } else {
            Optional<LocalDate> date =
                input.startsWith("2") ? Optional.of(LocalDate.parse(input)) : Optional.empty();
            sink.document(
                new Document(
                    input,
                    Optional.empty(),
                    date,
                    Optional.empty(),
                    Optional.empty(),
                    "FR says yes to peace. DE says no to peace."));
            read++;
          }
        }
        return read;
      };

  private static CommandRun run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false,
            Map.of("COLUMNS", "100"));
    int code =
        ParleyCommand.commandLine(console, SOURCE, choice -> SaidExtraction.extraction())
            .execute(args);
    return new CommandRun(code, out.toString(), err.toString());
  }

  @Test
  void printsTheBrief() {
    CommandRun run = run("brief", "talks");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("peace happens", "▲ for: FR; ▼ against: DE");
  }

  @Test
  void hasEveryFormat() {
    assertThat(run("brief", "talks", "--format", "json").out())
        .contains("\"schema\" : \"parley/brief/1\"");
    assertThat(run("brief", "talks", "--format", "html").out()).startsWith("<!doctype html>");
    assertThat(run("brief", "talks", "--format=markdown").out()).startsWith("# Brief");
    CommandRun wrong = run("brief", "talks", "--format", "pdf");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--format", "text, html, markdown, json");
  }

  @Test
  void writesTheFileAndNothingElse() throws IOException {
    Path file = folder.resolve("brief.html");
    CommandRun run = run("brief", "talks", "--format", "html", "-o", file.toString());
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(file)).contains("</html>");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsBadInput() {
    CommandRun run = run("brief", "talks", "-o", folder.resolve("no/such/x.txt").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be written").doesNotContain("\tat ");
    CommandRun directory = run("brief", "talks", "-o", folder.toString());
    assertThat(directory.exitCode()).isEqualTo(2);
    assertThat(directory.err()).contains("is a directory");
  }

  @Test
  void unreadableInputsAreToldAndSkippedUnlessStrict() {
    CommandRun lenient = run("brief", "bad", "talks");
    assertThat(lenient.exitCode()).isZero();
    assertThat(lenient.err()).isEqualTo("parley: bad: is binary (give a text)\n");
    CommandRun strict = run("brief", "bad", "talks", "--strict");
    assertThat(strict.exitCode()).isEqualTo(2);
    assertThat(strict.out()).isEmpty();
    CommandRun none = run("brief", "bad");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).isEqualTo("parley: bad: is binary (give a text)\n");
  }

  @Test
  void asOfLeavesOutLaterAndUndatedDocuments() {
    CommandRun run = run("brief", "2024-02-05", "2024-02-07", "undated", "--as-of", "2024-02-06");
    assertThat(run.out()).contains("1 document,").doesNotContain("2024-02-07");
    assertThat(run.err()).contains("1 undated document is left out");
    assertThat(run("brief", "2024-02-07", "--as-of", "2024-02-06").exitCode()).isEqualTo(2);
    assertThat(run("brief", "x", "--as-of", "soon").exitCode()).isEqualTo(2);
  }

  @Test
  void noInputIsBadUsage() {
    CommandRun run = run("brief");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("INPUT", "--help");
  }
}

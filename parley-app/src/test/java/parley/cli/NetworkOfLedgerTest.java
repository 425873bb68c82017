package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.extract.format.InputReader;
import parley.workbench.SaidExtraction;

/** Networks of a ledger, on sentences {@code XX says yes|no to THING.} */
class NetworkOfLedgerTest {
  private static final String TALKS =
      "{\"id\":\"one\",\"date\":\"2022-03-01\",\"publisher\":\"Post\",\"text\":\"🕊 RU says no to"
          + " peace. UA says yes to peace.\"}\n"
          + "{\"id\":\"two\",\"date\":\"2022-03-05\",\"publisher\":\"Wire\",\"text\":\"RU says yes"
          + " to peace.\"}\n";

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
            Map.of("COLUMNS", "100", "USER", "Ada"));
    var line =
        ParleyCommand.commandLine(
            console, new InputReader(console::in)::read, choice -> SaidExtraction.extraction());
    int code = line.execute(args);
    return new CommandRun(code, out.toString(), err.toString());
  }

  @Test
  void partiesAreTiedByTheirPositions(@TempDir Path folder) throws Exception {
    Path corpus = Files.writeString(folder.resolve("talks.jsonl"), TALKS);
    String ledger = folder.resolve("talks.parley").toString();
    assertThat(run("ledger", "add", corpus.toString(), "--ledger", ledger).exitCode()).isZero();

    CommandRun two = run("network", "--ledger", ledger, "--two-mode");
    assertThat(two.err()).isEmpty();
    assertThat(two.out().lines().skip(1)).containsExactly("\"RU\";0.000000", "\"UA\";1.000000");
    assertThat(run("network", ledger, "--one-mode").out().lines().skip(1))
        .containsExactly("\"RU\";0.000000;1.000000", "\"UA\";1.000000;0.000000");
    assertThat(
            run("network", ledger, "--one-mode", "--relation", "conflict", "--to", "2022-03-02")
                .out()
                .lines()
                .skip(1))
        .containsExactly("\"RU\";0.000000;1.000000", "\"UA\";1.000000;0.000000");
    CommandRun publishers =
        run(
            "network",
            ledger,
            "--two-mode",
            "--columns",
            "document:source",
            "--relation",
            "ignore");
    assertThat(publishers.out())
        .isEqualTo("\"\";\"Post\";\"Wire\"\n\"RU\";1.000000;1.000000\n\"UA\";1.000000;0.000000\n");
    assertThat(run("network", ledger, "--events").out().lines()).hasSize(4);
  }

  @Test
  void whatIsNoLedgerIsRefused(@TempDir Path folder) throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "no ledger ".repeat(50));
    for (Path place : new Path[] {text, folder.resolve("absent"), folder}) {
      CommandRun run = run("network", "--ledger", place.toString(), "--one-mode");
      assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
      assertThat(run.err().lines()).hasSize(1);
    }
    assertThat(Files.readString(text)).isEqualTo("no ledger ".repeat(50));
  }
}

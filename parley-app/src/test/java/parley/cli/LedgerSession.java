package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import parley.extract.format.InputReader;
import parley.workbench.SaidExtraction;

/** Commands on ledgers of a folder, with sentences {@code XX says yes|no to THING.} coded. */
record LedgerSession(Path folder) {
  /** Runs {@code parley COMMAND… --ledger FILE}. */
  CommandRun on(String ledger, String... command) {
    var all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--ledger", folder.resolve(ledger).toString()));
    return run(all.toArray(String[]::new));
  }

  /** Runs {@code parley COMMAND…}. */
  CommandRun run(String... command) {
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
    int code =
        ParleyCommand.commandLine(
                console, new InputReader(console::in)::read, choice -> SaidExtraction.extraction())
            .execute(command);
    return new CommandRun(code, out.toString(), err.toString());
  }

  /** Runs {@code parley ledger COMMAND…} on ledger.parley, which must succeed. */
  CommandRun ledger(String... command) {
    var all = new ArrayList<>(List.of("ledger"));
    all.addAll(Arrays.asList(command));
    CommandRun run = on("ledger.parley", all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run;
  }
}

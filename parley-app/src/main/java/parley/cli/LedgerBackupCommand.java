package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley ledger backup}: a copy of the whole ledger. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the whole ledger as it is at one moment, with its history, into a new file that is a"
          + " ledger itself; from PostgreSQL too. Others may read and, on PostgreSQL, write"
          + " meanwhile.",
      ""
    },
    footer = {"", "Example:  parley ledger backup ledger-2024-02-06.parley"})
final class LedgerBackupCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The new file.")
  Path file = Path.of("");

  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerBackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var open = ledger.open()) {
      open.backup(file);
      console.out().println(file + ": a copy of " + open.place());
      console.out().flush();
    }
    return ExitCode.DONE;
  }
}

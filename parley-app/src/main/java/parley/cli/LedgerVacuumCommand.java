package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley ledger vacuum}: makes the file as small as it can be. */
@Command(
    name = "vacuum",
    mixinStandardHelpOptions = true,
    description = {
      "Gives room that removed texts left behind back to the disk. Changes nothing that is stored."
          + " Needs room for a second copy while it runs.",
      ""
    },
    footer = {"", "Example:  parley ledger vacuum --ledger talks.parley"})
final class LedgerVacuumCommand implements Callable<Integer> {
  private final Console console;

  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerVacuumCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean file =
        Files.isRegularFile(Path.of(ledger.place.startsWith("jdbc:") ? "" : ledger.place));
    long before = file ? Path.of(ledger.place).toFile().length() : 0;
    try (var open = ledger.open()) {
      open.vacuum();
      console
          .out()
          .println(
              open.place()
                  + (file
                      ? ": "
                          + before
                          + " bytes before, "
                          + Path.of(ledger.place).toFile().length()
                          + " after"
                      : ": done"));
      console.out().flush();
    }
    return ExitCode.DONE;
  }
}

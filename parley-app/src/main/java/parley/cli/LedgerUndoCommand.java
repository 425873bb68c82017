package parley.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import parley.ledger.Undoing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger undo}: takes a review or an import back. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = {
      "Takes back your latest review or import, as a whole. It stays in the history, and undoing the"
          + " undoing (--entry) brings it back.",
      ""
    },
    footer = {"", "Example:  parley ledger undo --entry 7     see 'parley ledger history'"})
final class LedgerUndoCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--entry",
      paramLabel = "N",
      description = "This entry, whoever wrote it: a review, an import or an undoing.")
  Optional<Long> entry = Optional.empty();

  @Mixin ReviewerOption reviewer = new ReviewerOption();
  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerUndoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var open = ledger.open()) {
      Undoing undoing = open.undo(entry, reviewer.name(console));
      console
          .out()
          .println(
              "Entry "
                  + undoing.entry().number()
                  + " by "
                  + undoing.entry().by()
                  + ": undid entry "
                  + undoing.undone()
                  + ".");
      console.out().flush();
    }
    return ExitCode.DONE;
  }
}

package parley.cli;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.error.InputException;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;
import parley.report.LedgerDetails;
import parley.report.LedgerListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley ledger history}: who wrote what and when. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = {
      "Tells every entry of a ledger, or everything that happened to one statement: who coded and"
          + " decided what, when, and what was undone.",
      ""
    },
    footer = {"", "Example:  parley ledger history talks/s3"})
final class LedgerHistoryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "A statement; default: all entries.")
  Optional<String> id = Optional.empty();

  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerHistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var open = ledger.open()) {
      if (id.isEmpty()) {
        console
            .out()
            .print(new LedgerListing(console.width()).entries(open.entries(), open.undoings()));
      } else {
        var found = new ArrayList<LedgerStatement>();
        open.statements(StatementQuery.all().ofId(id.get()), found::add);
        if (found.isEmpty()) {
          throw new InputException(
              id.get(), "there is no such statement", "see 'parley ledger list'");
        }
        console
            .out()
            .print(new LedgerDetails(console.width(), console.colour()).history(found.get(0)));
      }
      console.out().flush();
    }
    return ExitCode.DONE;
  }
}

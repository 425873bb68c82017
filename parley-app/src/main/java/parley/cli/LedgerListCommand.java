package parley.cli;

import java.util.concurrent.Callable;
import parley.publisher.PublisherFacts;
import parley.report.LedgerListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger list}: what is in a ledger. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the documents of a ledger, or, with --statements or any filter, its statements.",
      ""
    },
    footer = {"", "Example:  parley ledger list --party UA --state proposed"})
final class LedgerListCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--statements", description = "Statements instead of documents.")
  boolean statements;

  @Mixin StatementFilter filter = new StatementFilter();
  @Mixin PublisherOption publishers = new PublisherOption();
  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin OutputOption output = new OutputOption();

  LedgerListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    // faults of the lists are told first
    PublisherFacts owners = publishers.facts();
    try (var open = ledger.open()) {
      var listing = new LedgerListing(console.width(), owners);
      if (statements || filter.any()) {
        var found = filter.statements(open);
        output.write(console, out -> out.write(listing.statements(found)));
      } else {
        var documents = open.documents(filter.asOf.times());
        output.write(console, out -> out.write(listing.documents(documents)));
      }
    }
    return ExitCode.DONE;
  }
}

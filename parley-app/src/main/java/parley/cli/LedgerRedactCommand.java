package parley.cli;

import java.util.concurrent.Callable;
import parley.ledger.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley ledger redact}: a text that must go. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    description = {
      "Removes a document's text, title and all words quoted from it, for good. Its hash, the codes"
          + " and the trail of decisions stay. Adding the document again does not bring the text"
          + " back. Backups and exports made before still hold it: remove them yourself.",
      ""
    },
    footer = {"", "Example:  parley ledger redact talks --reason 'asked to by the publisher'"})
final class LedgerRedactCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DOCUMENT", description = "The document's id.")
  String document = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for the history.")
  String reason = "";

  @Mixin ReviewerOption reviewer = new ReviewerOption();
  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerRedactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var open = ledger.open()) {
      Entry entry = open.redact(document, reason, reviewer.name(console));
      console
          .out()
          .println("Entry " + entry.number() + ": the texts of " + document + " are gone.");
      console.out().flush();
    }
    return ExitCode.DONE;
  }
}

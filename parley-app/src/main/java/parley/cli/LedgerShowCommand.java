package parley.cli;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.error.InputException;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;
import parley.ledger.StoredDocument;
import parley.publisher.PublisherFacts;
import parley.report.LedgerDetails;
import parley.store.StoredLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley ledger show}: everything about a statement or a document. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a statement (its words, codings, decisions and reasons) or a document.",
      ""
    },
    footer = {"", "Example:  parley ledger show ua22-ru-9f61d6ea/s3"})
final class LedgerShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", description = "A statement (DOCUMENT/sN) or a document.")
  String id = "";

  @Option(names = "--text", description = "Also the document's stored text.")
  boolean text;

  @Mixin AsOfOptions asOf = new AsOfOptions();
  @Mixin PublisherOption publishers = new PublisherOption();
  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    // faults of the lists are told first
    PublisherFacts owners = publishers.facts();
    try (var open = ledger.open()) {
      var details = new LedgerDetails(console.width(), console.colour(), owners);
      var found = new ArrayList<LedgerStatement>();
      open.statements(StatementQuery.all().ofId(id).asOf(asOf.times()), found::add);
      if (!found.isEmpty()) {
        console.out().print(details.statement(found.get(0)));
      } else {
        console.out().print(document(open, details));
      }
      console.out().flush();
    }
    return ExitCode.DONE;
  }

  private String document(StoredLedger open, LedgerDetails details) {
    StoredDocument document =
        open.document(id)
            .orElseThrow(
                () ->
                    new InputException(
                        id,
                        "is neither a statement nor a document of " + open.place(),
                        "see 'parley ledger list'"));
    var statements = new ArrayList<LedgerStatement>();
    open.statements(StatementQuery.all().ofDocument(id).asOf(asOf.times()), statements::add);
    Optional<String> stored = text ? open.text(id, document.latest().number()) : Optional.empty();
    return details.document(document, statements) + stored.map(t -> "\n" + t + "\n").orElse("");
  }
}

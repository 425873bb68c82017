package parley.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import parley.exchange.Csv;
import parley.exchange.StatementColumns;
import parley.ledger.DocumentVersion;
import parley.ledger.LedgerStatement;
import parley.ledger.StoredDocument;
import parley.report.LedgerStatementJson;
import parley.store.StoredLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger export}: the statements as a file for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the statements with the coding that holds, in the order of their ids and without"
          + " moments of recording: ledgers that hold the same export the same bytes. Offsets count"
          + " Unicode code points.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley ledger export --as jsonl -o talks.jsonl",
      "  parley ledger export --as csv --excerpt 120 --party UA -o ua.csv"
    })
final class LedgerExportCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      required = true,
      description = "${COMPLETION-CANDIDATES}.")
  ExchangeFormat format = ExchangeFormat.jsonl;

  @Option(
      names = "--excerpt",
      paramLabel = "N",
      description = "Quote at most N characters of any words; by default all.")
  Optional<Integer> excerpt = Optional.empty();

  @Mixin StatementFilter filter = new StatementFilter();
  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin OutputOption output = new OutputOption();

  LedgerExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var open = ledger.open()) {
      output.write(console, out -> write(open, out));
    }
    return ExitCode.DONE;
  }

  private void write(StoredLedger open, Writer out) throws IOException {
    Map<String, StoredDocument> documents = new HashMap<>();
    open.documents(filter.asOf.times().said().isPresent() ? everSaid() : filter.asOf.times())
        .forEach(d -> documents.put(d.id(), d));
    var json =
        new LedgerStatementJson(
            excerpt.map(n -> OptionalInt.of(Math.max(0, n))).orElseGet(OptionalInt::empty));
    if (format == ExchangeFormat.csv) {
      out.write(Csv.row(StatementColumns.head()));
    }
    Predicate<LedgerStatement> passes = filter.passes(open);
    open.statements(
        filter.query(),
        s -> {
          if (passes.test(s)) {
            line(json.of(s, version(documents, s)), out);
          }
        });
  }

  private parley.ledger.AsOf everSaid() {
    return new parley.ledger.AsOf(Optional.empty(), filter.asOf.times().recorded());
  }

  private static DocumentVersion version(Map<String, StoredDocument> documents, LedgerStatement s) {
    return Optional.ofNullable(documents.get(s.documentId())).stream()
        .flatMap(d -> d.versions().stream())
        .filter(v -> v.number() == s.anchor().version())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no version of " + s.id()));
  }

  private void line(ObjectNode statement, Writer out) {
    try {
      out.write(
          format == ExchangeFormat.csv
              ? Csv.row(StatementColumns.row(statement))
              : statement + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

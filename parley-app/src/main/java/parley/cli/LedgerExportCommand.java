package parley.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import parley.report.ExchangeFormat;
import parley.report.LedgerExport;
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
      "",
      "jsonl, csv, webannotation (W3C, JSON-LD) and graphml hold everything but the texts. dna (a"
          + " file of Discourse Network Analyzer 3; password 'parley'), brat and uima-xmi (ZIP files;"
          + " UIMA counts UTF-16 units) hold the texts too, or only excerpts with --excerpt. qdc is"
          + " the code book alone, for REFI-QDA programs.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley ledger export --as jsonl -o talks.jsonl",
      "  parley ledger export --as csv --excerpt 120 --party UA -o ua.csv",
      "  parley ledger export --as dna -o talks.dna"
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
      description =
          "Quote at most N characters of any words, and give away no whole text; by default all.")
  Optional<Integer> excerpt = Optional.empty();

  @Mixin StatementFilter filter = new StatementFilter();
  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin OutputOption output = new OutputOption();

  LedgerExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    OptionalInt limit =
        excerpt.map(n -> OptionalInt.of(Math.max(0, n))).orElseGet(OptionalInt::empty);
    try (var open = ledger.open()) {
      var export = new LedgerExport(open, filter.query(), filter.passes(open), limit);
      switch (format) {
        case dna, brat, uima_xmi ->
            output.writeFile(part -> console.err().print(export.file(format, part)));
        case jsonl, csv, webannotation, graphml, qdc ->
            output.write(console, out -> export.text(format, out));
      }
      console.err().flush();
    }
    return ExitCode.DONE;
  }
}

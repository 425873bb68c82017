package parley.cli;

import java.util.List;
import java.util.Optional;
import parley.ledger.line.Line;
import parley.report.LedgerJson;
import parley.report.LedgerText;
import parley.store.StoredLedger;
import parley.workbench.LedgerLines;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which lines of a ledger are shown, and how; a mixin. */
final class LineOptions {
  @Option(names = "--party", paramLabel = "CODE", description = "Only of this party, e.g. UA.")
  Optional<String> party = Optional.empty();

  @Option(names = "--issue", paramLabel = "ID", description = "Only on this issue.")
  Optional<String> issue = Optional.empty();

  @Mixin AsOfOptions asOf = new AsOfOptions();
  @Mixin LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: text.")
  LedgerFormat format = LedgerFormat.text;

  @Mixin OutputOption output = new OutputOption();

  /** How lines are told. */
  @FunctionalInterface
  interface Telling {
    /** The result as text or as JSON, whichever the format asks for. */
    String of(StoredLedger ledger, List<Line> lines, LedgerLines view);
  }

  /**
   * Asks for the lines and writes what is told of them.
   *
   * @param confidence the least of a coding that nobody has reviewed, in [0,1]
   */
  void write(Console console, double confidence, Telling telling) {
    try (var open = ledger.open()) {
      var view = new LedgerLines(open);
      List<Line> lines =
          view.lines(new LedgerLines.Request(party, issue, asOf.times(), confidence));
      String result = telling.of(open, lines, view);
      output.write(console, out -> out.write(result));
    }
  }

  /** Lines as text of the console's width. */
  LedgerText text(Console console, LedgerLines view) {
    return new LedgerText(console.width(), console.colour() && !output.toFile(), view::families);
  }

  /** Lines as JSON. */
  LedgerJson json(LedgerLines view) {
    return new LedgerJson(view::families);
  }
}

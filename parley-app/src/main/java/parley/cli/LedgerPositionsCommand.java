package parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.ledger.line.Line;
import parley.report.LedgerJson;
import parley.report.LedgerText;
import parley.workbench.LedgerLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger positions}: how the lines of parties moved. */
@Command(
    name = "positions",
    mixinStandardHelpOptions = true,
    description = {
      "Shows where parties stand on each proposition and how they came there: every step with its"
          + " day, side, firmness and words.",
      "",
      "A step is what the highest-ranking voices of a party said on one day; it supersedes the step"
          + " before unless those spoke with less authority. An utterance that several documents"
          + " tell counts once. The faint line sums the steps up: + for, - against, ~ neutral; 1"
          + " soft to 4 categorical; ! red line; ? on a condition.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley ledger positions --party UA --issue neutrality_status",
      "  parley ledger positions --issue territory --as-of 2022-03-31 --format json"
    })
final class LedgerPositionsCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--party", paramLabel = "CODE", description = "Only of this party, e.g. UA.")
  Optional<String> party = Optional.empty();

  @Option(names = "--issue", paramLabel = "ID", description = "Only on this issue.")
  Optional<String> issue = Optional.empty();

  @Option(
      names = "--confidence",
      paramLabel = "P",
      defaultValue = "0",
      description =
          "Leave out codings that the program holds for less probable (0 to 1) and nobody has"
              + " reviewed; default ${DEFAULT-VALUE}: all codings count.")
  double confidence;

  @Mixin AsOfOptions asOf = new AsOfOptions();
  @Mixin LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: text.")
  LedgerFormat format = LedgerFormat.text;

  @Mixin OutputOption output = new OutputOption();

  LedgerPositionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var open = ledger.open()) {
      var view = new LedgerLines(open);
      List<Line> lines =
          view.lines(new LedgerLines.Request(party, issue, asOf.times(), confidence));
      String result =
          switch (format) {
            case json ->
                new LedgerJson(view::families)
                    .positions(lines, LedgerFormat.provenance("positions", open));
            case text ->
                new LedgerText(
                        console.width(), console.colour() && !output.toFile(), view::families)
                    .positions(lines);
          };
      output.write(console, out -> out.write(result));
    }
    return ExitCode.DONE;
  }
}

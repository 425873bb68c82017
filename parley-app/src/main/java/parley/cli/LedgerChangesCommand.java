package parley.cli;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import parley.ledger.line.Change;
import parley.ledger.line.Line;
import parley.ledger.line.Tension;
import parley.report.LedgerJson;
import parley.report.LedgerText;
import parley.workbench.LedgerLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger changes}: what moved, and what does not fit. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what moved in the lines of parties, by day: shifts (another side), hardenings and"
          + " softenings (the same side, more or less firmly), conditions added and dropped; each"
          + " with the words before and after.",
      "Then tensions: two positions of one party, for and against the same proposition, of which"
          + " neither supersedes the other.",
      ""
    },
    footer = {"", "Example:  parley ledger changes --party UA --issue security_guarantees"})
final class LedgerChangesCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--party", paramLabel = "CODE", description = "Only of this party, e.g. UA.")
  Optional<String> party = Optional.empty();

  @Option(names = "--issue", paramLabel = "ID", description = "Only on this issue.")
  Optional<String> issue = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      converter = LedgerWords.Kinds.class,
      description =
          "Only some of: shift, hardening, softening, condition-added, condition-dropped.")
  Set<Change.Kind> kinds = EnumSet.noneOf(Change.Kind.class);

  @Option(
      names = "--confidence",
      paramLabel = "P",
      defaultValue = "0.6",
      description =
          "Leave out codings that the program holds for less probable (0 to 1) and nobody has"
              + " reviewed; default ${DEFAULT-VALUE}: below it a step is more often a slip of the coding than a change.")
  double confidence;

  @Mixin AsOfOptions asOf = new AsOfOptions();
  @Mixin LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: text.")
  LedgerFormat format = LedgerFormat.text;

  @Mixin OutputOption output = new OutputOption();

  LedgerChangesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var open = ledger.open()) {
      var view = new LedgerLines(open);
      List<Line> lines =
          view.lines(new LedgerLines.Request(party, issue, asOf.times(), confidence));
      List<Change> changes =
          lines.stream()
              .flatMap(line -> line.changes().stream())
              .filter(c -> kinds.isEmpty() || kinds.contains(c.kind()))
              .sorted(Comparator.comparing(c -> c.to().day()))
              .toList();
      List<Tension> tensions = lines.stream().flatMap(l -> l.tensions().stream()).toList();
      String result =
          switch (format) {
            case json ->
                new LedgerJson(view::families)
                    .changes(changes, tensions, LedgerFormat.provenance("changes", open));
            case text ->
                new LedgerText(
                        console.width(), console.colour() && !output.toFile(), view::families)
                    .changes(changes, tensions);
          };
      output.write(console, out -> out.write(result));
    }
    return ExitCode.DONE;
  }
}

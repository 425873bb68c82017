package parley.cli;

import java.util.concurrent.Callable;
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

  @Option(
      names = "--confidence",
      paramLabel = "P",
      defaultValue = "0",
      description =
          "Leave out codings that the program holds for less probable (0 to 1) and nobody has"
              + " reviewed; default ${DEFAULT-VALUE}: all codings count.")
  double confidence;

  @Mixin LineOptions lines = new LineOptions();

  LedgerPositionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    lines.write(
        console,
        confidence,
        (open, found, view) ->
            switch (lines.format) {
              case json ->
                  lines.json(view).positions(found, LedgerFormat.provenance("positions", open));
              case text -> lines.text(console, view).positions(found);
            });
    return ExitCode.DONE;
  }
}

package parley.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import parley.ledger.Addition;
import parley.ledger.Addition.Outcome;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import parley.workbench.LedgerAdding;
import parley.workbench.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger add}: reads, codes and stores documents. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Reads documents, codes their statements and stores both; makes the ledger if there is none.",
      "",
      "Running it again changes nothing. A document whose text has changed gets a new version: its"
          + " old statements are looked for in the new text and marked as lost where their words"
          + " are gone. What was reported as added survives a crash; a document is stored with all"
          + " its statements or not at all.",
      "",
      "Stop it at any time (Ctrl-C) and run the same command again: it goes on where it stopped,"
          + " without repeats or gaps. What was left out, and why, is told at the end.",
      ""
    },
    footer = {"", "Example:  parley ledger add examples/border-week.jsonl --ledger border.parley"})
final class LedgerAddCommand implements Callable<Integer> {
  private final Console console;
  private final DocumentSource source;
  private final Extractors extractors;

  @Mixin InputOptions input = new InputOptions();
  @Mixin StageOptions stages = new StageOptions();
  @Mixin LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--recode",
      description =
          "Code texts that are there again, with this program and code book: where the coding"
              + " differs from what this coder said before, it stands beside the old one.")
  boolean recode;

  LedgerAddCommand(Console console, DocumentSource source, Extractors extractors) {
    this.console = console;
    this.source = source;
    this.extractors = extractors;
  }

  @Override
  public Integer call() {
    var extraction = extractors.prepare(stages.choice());
    var tally = new Tally();
    try (var open = ledger.openOrCreate();
        var progress = Progress.of(console, "adding")) {
      var adding =
          new LedgerAdding(
              open,
              extraction,
              Version.current(),
              recode,
              addition -> {
                tally.count(addition);
                progress.advance(addition.documentId());
                if (addition.outcome() == Outcome.NEW_VERSION) {
                  progress.erase();
                  console.out().println(changed(addition));
                }
              });
      try {
        input.chosen(console, source, progress).stream(
            input.request().withLongest(Reading.Request.LONGEST_CODED), adding::add);
      } finally {
        adding.flush();
      }
      progress.erase();
      console.out().println(tally.line(open.place()));
      console.out().flush();
    }
    return ExitCode.DONE;
  }

  private static String changed(Addition a) {
    return a.documentId()
        + ": version "
        + a.version()
        + ", "
        + a.statements()
        + " new statements, "
        + a.moved()
        + " moved, "
        + a.lost()
        + " lost";
  }

  /** What was added in all. */
  private static final class Tally {
    private final Map<Outcome, Integer> documents = new EnumMap<>(Outcome.class);
    private int statements;
    private int codings;

    void count(Addition addition) {
      documents.merge(addition.outcome(), 1, Integer::sum);
      statements += addition.statements();
      codings += addition.codings();
    }

    String line(String place) {
      int all = documents.values().stream().mapToInt(n -> n).sum();
      var out = new StringBuilder(place + ": " + all + " documents");
      String separator = ": ";
      for (Map.Entry<Outcome, Integer> entry : documents.entrySet()) {
        out.append(separator).append(entry.getValue()).append(' ').append(entry.getKey().word());
        separator = ", ";
      }
      return out.append("; ")
          .append(statements)
          .append(" new statements, ")
          .append(codings)
          .append(" codings")
          .toString();
    }
  }
}

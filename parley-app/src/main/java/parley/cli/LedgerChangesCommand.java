package parley.cli;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import parley.ledger.line.Change;
import parley.ledger.line.Line;
import parley.ledger.line.Story;
import parley.ledger.line.Tension;
import parley.ledger.line.WeighedChange;
import parley.store.StoredLedger;
import parley.workbench.LedgerLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger changes}: what moved, and what does not fit. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what moved in the lines of parties: shifts (another side), hardenings and softenings"
          + " (the same side, more or less firmly), conditions added and dropped; each with the"
          + " words before and after. The most certain come first; changes of one party on one"
          + " issue and day are one story.",
      "What is most likely noise of the coding is left out, and counted: ends that say the same"
          + " words, and shifts, single steps of firmness and conditions that are not held by two"
          + " stands before and two after (--all shows them; a person's review of both ends makes"
          + " any count).",
      "Then tensions: two positions of one party, for and against the same proposition, of which"
          + " neither supersedes the other.",
      ""
    },
    footer = {"", "Example:  parley ledger changes --party UA --issue security_guarantees"})
final class LedgerChangesCommand implements Callable<Integer> {
  private final Console console;

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
              + " reviewed; default ${DEFAULT-VALUE}: below it a step is more often a slip of the"
              + " coding than a change.")
  double confidence;

  @Option(names = "--all", description = "Do not leave out what is most likely noise.")
  boolean all;

  @Option(names = "--by-day", description = "In the order of days, not of certainty.")
  boolean byDay;

  @Option(names = "--limit", paramLabel = "N", description = "Only the N most certain stories.")
  Optional<Integer> limit = Optional.empty();

  @Mixin LineOptions lines = new LineOptions();

  LedgerChangesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    lines.write(console, confidence, this::told);
    return ExitCode.DONE;
  }

  private String told(StoredLedger open, List<Line> found, LedgerLines view) {
    List<WeighedChange> changes =
        found.stream()
            .flatMap(line -> WeighedChange.of(line).stream())
            .filter(c -> kinds.isEmpty() || kinds.contains(c.change().kind()))
            .toList();
    List<WeighedChange> counted = changes.stream().filter(c -> all || c.noise().isEmpty()).toList();
    List<Story> stories = stories(counted);
    List<Tension> tensions = found.stream().flatMap(l -> l.tensions().stream()).toList();
    return switch (lines.format) {
      case json ->
          lines.json(view).changes(stories, tensions, LedgerFormat.provenance("changes", open));
      case text ->
          lines.text(console, view).changes(stories, tensions, changes.size() - counted.size());
    };
  }

  private List<Story> stories(List<WeighedChange> changes) {
    List<Story> stories = Story.of(changes);
    List<Story> shown =
        limit.isPresent() ? stories.stream().limit(Math.max(0, limit.get())).toList() : stories;
    return byDay
        ? shown.stream().sorted(Comparator.comparing(s -> s.head().change().to().day())).toList()
        : shown;
  }
}

package parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.error.InputException;
import parley.exchange.Correcting;
import parley.exchange.Csv;
import parley.exchange.PlacedReviews;
import parley.exchange.ReviewSheet;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.StatementQuery;
import parley.ledger.Verdict;
import parley.store.StoredLedger;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley ledger review}: a person accepts, corrects or rejects. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Records what a person decides on statements: accepted, corrected or rejected, with a reason.",
      "",
      "Or by a sheet: --sheet writes a CSV file with a row for each statement; fill in 'verdict'"
          + " (accept, correct, reject; 'code' for a coding of your own that decides nothing) and"
          + " the cells to correct, and read it back with --csv. All rows are stored or none; a row"
          + " on which somebody else decided meanwhile is refused and told.",
      "",
      "A sheet may name places in place of ids: the columns document, from and to (code points). A"
          + " place means the statement that stands there; the verdict 'add' draws one where none"
          + " does. Such a sheet needs no words of the text and outlives the numbers of statements.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley ledger review talks/s3 talks/s4 --accept",
      "  parley ledger review talks/s5 --correct stance=against,strength=firm --reason 'negated'",
      "  parley ledger review talks/s6 --reject --reason 'quotes the other side'",
      "  parley ledger review --sheet --state proposed --party UA -o sheet.csv",
      "  parley ledger review --sheet --blind -o sheet.csv     for double coding",
      "  parley ledger review --csv sheet.csv --by Ada"
    })
final class LedgerReviewCommand implements Callable<Integer> {
  private final Console console;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Statements.")
  List<String> ids = new ArrayList<>();

  /** What to do: exactly one. */
  static final class What {
    @Option(names = "--accept", description = "Their coding is right.")
    boolean accept;

    @Option(names = "--reject", description = "They do not count.")
    boolean reject;

    @Option(
        names = "--correct",
        paramLabel = "FIELD=VALUE",
        split = ",",
        description =
            "Another coding holds: party, actor, kind, authority, issue, proposition, stance, act,"
                + " strength, redLine, condition.")
    Map<String, String> correct = new LinkedHashMap<>();

    @Option(names = "--csv", paramLabel = "FILE", description = "Read a filled-in sheet.")
    Optional<Path> csv = Optional.empty();

    @Option(names = "--sheet", description = "Write a sheet of the statements that pass.")
    boolean sheet;
  }

  @ArgGroup(multiplicity = "1")
  What what = new What();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
  String reason = "";

  @Option(names = "--blind", description = "Leave out of the sheet what others coded and decided.")
  boolean blind;

  @Mixin StatementFilter filter = new StatementFilter();
  @Mixin ReviewerOption reviewer = new ReviewerOption();
  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin OutputOption output = new OutputOption();

  LedgerReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean listed = what.accept || what.reject || !what.correct.isEmpty();
    if (listed == ids.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          listed ? "name the statements to decide on" : "a sheet takes no statement ids");
    }
    try (var open = ledger.open()) {
      if (what.sheet) {
        sheet(open);
        return ExitCode.DONE;
      }
      List<Review> reviews =
          what.csv
              .map(file -> fromSheet(open, file, reviewer.name(console)))
              .orElseGet(() -> fromOptions(open));
      if (reviews.isEmpty()) {
        console.out().println("No verdict, nothing to record.");
      } else {
        Entry entry = open.review(reviews, reviewer.name(console));
        console
            .out()
            .println(
                "Entry "
                    + entry.number()
                    + " by "
                    + entry.by()
                    + ": "
                    + reviews.size()
                    + (reviews.size() == 1 ? " statement." : " statements."));
      }
      console.out().flush();
    }
    return ExitCode.DONE;
  }

  private void sheet(StoredLedger open) {
    var rows = filter.statements(open);
    output.write(
        console,
        out -> {
          out.write(Csv.row(ReviewSheet.head()));
          for (LedgerStatement statement : rows) {
            out.write(Csv.row(ReviewSheet.row(statement, blind)));
          }
        });
  }

  private static Optional<LedgerStatement> find(StoredLedger open, String id) {
    var found = new ArrayList<LedgerStatement>();
    open.statements(StatementQuery.all().ofId(id), found::add);
    return found.stream().findFirst();
  }

  private static List<Review> fromSheet(StoredLedger open, Path file, String by) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return PlacedReviews.recognised(text)
          ? PlacedReviews.read(open, file.toString(), text, by)
          : ReviewSheet.read(file.toString(), text, id -> find(open, id));
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "cannot be read", "is it there, and saved as CSV in UTF-8?");
    }
  }

  private List<Review> fromOptions(StoredLedger open) {
    Verdict verdict = what.accept ? Verdict.ACCEPT : what.reject ? Verdict.REJECT : Verdict.CORRECT;
    return ids.stream()
        .map(
            id ->
                new Review(
                    id,
                    Optional.of(verdict),
                    correction(open, id, verdict),
                    reason,
                    Optional.empty()))
        .toList();
  }

  private Optional<Review.Correction> correction(StoredLedger open, String id, Verdict verdict) {
    if (verdict != Verdict.CORRECT) {
      return Optional.empty();
    }
    LedgerStatement statement =
        find(open, id)
            .orElseThrow(
                () ->
                    new InputException(
                        id, "there is no such statement", "see 'parley ledger list'"));
    try {
      return Optional.of(Correcting.of(statement, what.correct));
    } catch (IllegalArgumentException e) {
      throw new InputException("--correct", String.valueOf(e.getMessage()), "");
    }
  }
}

package parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.error.InputException;
import parley.error.Problem;
import parley.ledger.Coding;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.Verdict;
import parley.ledger.agreement.CodedVariable;
import parley.ledger.agreement.Disagreement;
import parley.store.StoredLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley ledger adjudicate}: what coders disagree on, and which coding is to hold. */
@Command(
    name = "adjudicate",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the statements that persons coded differently and nobody has decided on, with what each"
          + " coded. With --take, the coding of one of them holds from now on; to settle on another"
          + " one, use 'parley ledger review ID --correct'.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley ledger adjudicate --party UA",
      "  parley ledger adjudicate talks/s3 talks/s9 --take Bo --reason 'rule 4' --by Judge"
    })
final class LedgerAdjudicateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Statements to settle.")
  List<String> ids = new ArrayList<>();

  @Option(names = "--take", paramLabel = "CODER", description = "Whose coding is to hold.")
  Optional<String> take = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
  String reason = "";

  @Mixin StatementFilter filter = new StatementFilter();
  @Mixin ReviewerOption reviewer = new ReviewerOption();
  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerAdjudicateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (ids.isEmpty() == take.isPresent()) {
      throw new InputException(
          "adjudicate",
          take.isPresent() ? "names no statement" : "does not say whose coding is to hold",
          "for example: adjudicate ID --take NAME");
    }
    try (var open = ledger.open()) {
      List<LedgerStatement> statements = filter.statements(open);
      if (take.isPresent()) {
        settle(open, statements, take.get());
      } else {
        list(statements.stream().flatMap(s -> Disagreement.of(s).stream()).toList());
      }
      console.out().flush();
    }
    return ExitCode.DONE;
  }

  private void settle(StoredLedger open, List<LedgerStatement> statements, String coder) {
    var reviews = new ArrayList<Review>();
    var problems = new ArrayList<Problem>();
    for (String id : ids) {
      Optional<LedgerStatement> found =
          statements.stream().filter(s -> s.id().equals(id)).findFirst();
      Optional<Coding> coding =
          found.flatMap(s -> Optional.ofNullable(Disagreement.persons(s).get(coder)));
      if (coding.isEmpty()) {
        problems.add(
            new Problem(
                id,
                found.isEmpty() ? "there is no such statement" : coder + " has not coded it",
                "see 'parley ledger adjudicate'"));
      } else {
        reviews.add(
            new Review(
                id,
                Optional.of(Verdict.CORRECT),
                Optional.of(new Review.Correction(coding.get().speaker(), coding.get().position())),
                reason.isEmpty() ? "adjudicated: as coded by " + coder : reason,
                found.map(LedgerStatement::lastEntry)));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    Entry entry = open.review(reviews, reviewer.name(console));
    console
        .out()
        .printf(
            "Entry %d by %s: %d settled as coded by %s.%n",
            entry.number(), entry.by(), reviews.size(), coder);
  }

  private void list(List<Disagreement> open) {
    PrintWriter out = console.out();
    for (Disagreement one : open) {
      out.println(one.statement().id() + "  “" + one.statement().anchor().content().text() + "”");
      one.codings().forEach((name, coding) -> out.println("  " + name + ": " + words(coding)));
      out.println(
          "  differ in "
              + one.variables().stream()
                  .map(CodedVariable::word)
                  .collect(Collectors.joining(", ")));
    }
    out.println(open.size() + " to settle");
  }

  private static String words(Coding coding) {
    return coding.speaker().party().orElse("no party")
        + coding
            .position()
            .map(
                p ->
                    " · "
                        + p.issue()
                        + " · "
                        + p.proposition()
                        + ": "
                        + p.stance().word()
                        + ", "
                        + p.strength().word()
                        + (p.redLine() ? ", red line" : ""))
            .orElse(" · no position");
  }
}

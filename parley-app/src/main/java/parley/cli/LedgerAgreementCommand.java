package parley.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import parley.ledger.LedgerStatement;
import parley.ledger.agreement.CodedVariable;
import parley.ledger.agreement.KrippendorffAlpha;
import parley.ledger.agreement.Ratings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger agreement}: how far coders agree. */
@Command(
    name = "agreement",
    mixinStandardHelpOptions = true,
    description = {
      "Krippendorff's alpha between all coders of a ledger, machines and persons: 1 is full"
          + " agreement, 0 what chance would give. Each coder's latest coding of a statement"
          + " counts.",
      ""
    },
    footer = {
      "",
      "Codings of your own that decide nothing: 'code' in the column verdict of a review sheet;",
      "'parley ledger review --sheet --blind' hides what others coded."
    })
final class LedgerAgreementCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--variable",
      paramLabel = "NAME",
      split = ",",
      converter = LedgerWords.Variables.class,
      description = "Some of position, party, issue, stance, strength, red-line; default: all.")
  Set<CodedVariable> variables = EnumSet.noneOf(CodedVariable.class);

  @Option(
      names = "--verdicts",
      description =
          "Count an acceptance as a coding by the person who accepted. It was not blind: agreement"
              + " then looks better than it is.")
  boolean verdicts;

  @Mixin StatementFilter filter = new StatementFilter();
  @Mixin LedgerOption ledger = new LedgerOption();

  LedgerAgreementCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var open = ledger.open()) {
      List<LedgerStatement> statements = new ArrayList<>(filter.statements(open));
      console.out().printf("%-10s %-9s %7s  %s%n", "variable", "level", "units", "alpha");
      for (CodedVariable variable : CodedVariable.values()) {
        if (variables.isEmpty() || variables.contains(variable)) {
          Ratings ratings = variable.ratings(statements, verdicts);
          OptionalDouble alpha = KrippendorffAlpha.of(ratings, variable.level());
          console
              .out()
              .printf(
                  Locale.ROOT,
                  "%-10s %-9s %7d  %s%n",
                  variable.word(),
                  variable.level().word(),
                  ratings.pairableUnits(),
                  alpha.isPresent()
                      ? String.format(Locale.ROOT, "%.4f", alpha.getAsDouble())
                      : "— (nothing to tell from chance)");
        }
      }
      console.out().flush();
    }
    return ExitCode.DONE;
  }
}

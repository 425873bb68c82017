package parley.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import parley.ledger.LedgerStatement;
import parley.ledger.agreement.CodedVariable;
import parley.report.AgreementReport;
import parley.store.StoredLedger;
import parley.workbench.MarkedWords;
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
      "Then, for each two coders, how far they took the same words for positions, on the statements"
          + " that both coded: Krippendorff's alpha for unitizing (u-alpha), and F1 of contents that"
          + " are the same from end to end, that overlap, and of their words.",
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

  @Option(
      names = "--with",
      paramLabel = "LEDGER",
      split = ",",
      description =
          "Compare the words taken for positions with those of other ledgers of the same texts, e.g."
              + " what another coder marked in brat and imported.")
  List<String> others = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: text.")
  LedgerFormat format = LedgerFormat.text;

  @Mixin StatementFilter filter = new StatementFilter();
  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin OutputOption output = new OutputOption();

  LedgerAgreementCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (var open = ledger.open()) {
      List<LedgerStatement> statements = filter.statements(open);
      Set<CodedVariable> compared =
          variables.isEmpty() ? EnumSet.allOf(CodedVariable.class) : variables;
      var report =
          new AgreementReport(
              AgreementReport.variables(statements, compared, verdicts), words(open, statements));
      String result =
          switch (format) {
            case text -> report.text();
            case json -> report.json(LedgerFormat.provenance("agreement", open));
          };
      output.write(console, out -> out.write(result));
    }
    return ExitCode.DONE;
  }

  private List<MarkedWords.Pair> words(StoredLedger open, List<LedgerStatement> statements) {
    var marked = new MarkedWords(open);
    var pairs = new ArrayList<>(marked.coders(statements));
    for (String place : others) {
      try (var other = new LedgerOption(place).open()) {
        pairs.addAll(
            marked.ledgers(
                open.place(), statements, other.place(), other, filter.statements(other)));
      }
    }
    return pairs;
  }
}

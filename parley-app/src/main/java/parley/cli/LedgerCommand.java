package parley.cli;

import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley ledger}: the list of what can be done with a ledger. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Keeps statements and positions over time, reviewed by people.",
      "",
      "A ledger is one file (or a PostgreSQL database) that holds documents, the statements coded"
          + " in them, who coded and decided what and when. Nothing in it is ever overwritten: a"
          + " correction stands beside what it corrects, and any decision can be undone.",
      ""
    },
    footer = {
      "",
      "A first session:",
      "  parley ledger add talks.jsonl                 reads and codes into ./ledger.parley",
      "  parley ledger positions --party UA --issue neutrality_status",
      "  parley ledger changes --party UA              shifts, hardenings, softenings, tensions",
      "  parley ledger review --sheet -o sheet.csv     fill in the column 'verdict', then",
      "  parley ledger review --csv sheet.csv",
      "  parley ledger export --as jsonl -o talks-coded.jsonl",
      "docs/ledger.md explains more, docs/ledger-schema.md the tables inside."
    })
final class LedgerCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  private LedgerCommand() {}

  /** The command with all that is below it. */
  static CommandLine commandLine(Console console, DocumentSource source, Extractors extractors) {
    return new CommandLine(new LedgerCommand())
        .addSubcommand(new LedgerAddCommand(console, source, extractors))
        .addSubcommand(new LedgerListCommand(console))
        .addSubcommand(new LedgerShowCommand(console))
        .addSubcommand(new LedgerPositionsCommand(console))
        .addSubcommand(new LedgerChangesCommand(console))
        .addSubcommand(new LedgerReviewCommand(console))
        .addSubcommand(new LedgerCodeCommand(console))
        .addSubcommand(new LedgerAssignCommand(console))
        .addSubcommand(new LedgerAgreementCommand(console))
        .addSubcommand(new LedgerAdjudicateCommand(console))
        .addSubcommand(new LedgerHistoryCommand(console))
        .addSubcommand(new LedgerUndoCommand(console))
        .addSubcommand(new LedgerExportCommand(console))
        .addSubcommand(new LedgerImportCommand(console))
        .addSubcommand(new LedgerRedactCommand(console))
        .addSubcommand(new LedgerLearnCommand(console))
        .addSubcommand(new LedgerBackupCommand(console))
        .addSubcommand(new LedgerVacuumCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what to do with the ledger?");
  }
}

package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.extract.coding.CodebookReader;
import parley.issue.Codebook;
import parley.ledger.LedgerStatement;
import parley.workbench.CodingTally;
import parley.workbench.SecondCoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley ledger code}: a second coder. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description = {
      "Has a language model code statements of a ledger as a second coder: its codings stand beside"
          + " those that are there, for 'parley ledger agreement' and for reviewers, and decide"
          + " nothing.",
      "",
      "Words that the model quotes must stand in the document, and issues, parties and stances must"
          + " be known, or its answer is refused and counted. What is stored stays stored when the"
          + " run stops; the next run goes on with the rest.",
      "Off unless you ask for it; texts go to the host that you name and agree to.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  parley ledger code --party UA --endpoint http://localhost:8080/v1 --llm-model NAME --yes",
      "docs/llm-coder.md tells more."
    })
final class LedgerCodeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ModelOptions model = new ModelOptions();
  @Mixin StatementFilter filter = new StatementFilter();
  @Mixin LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Issues and propositions (YAML) in place of the built-in ones.")
  Optional<Path> codebook = Optional.empty();

  LedgerCodeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Codebook book = codebook.map(CodebookReader::read).orElseGet(CodebookReader::builtIn);
    try (var open = ledger.open()) {
      var coder = model.coder(console, book);
      List<LedgerStatement> statements = filter.statements(open);
      var tally = new CodingTally();
      try (var progress = Progress.of(console, "coding")) {
        new SecondCoding(open, coder, model.parties)
            .code(
                statements,
                (document, outcomes) -> {
                  outcomes.forEach(tally::add);
                  progress.advance(document);
                });
      }
      console.out().println(open.place() + ": " + tally.line());
      console.out().println(coder.requests() + " requests; coder: " + coder.name());
      console.out().flush();
    }
    return ExitCode.DONE;
  }
}

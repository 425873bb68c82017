package parley.cli;

import java.util.concurrent.Callable;
import parley.report.StatementJson;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley code}: coded statements. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description = {
      "Codes statements: for each document one JSON line with who said what, for which party, and,"
          + " where a side is taken, issue, proposition, stance, act, strength, condition and red"
          + " line, each with its confidence.",
      ""
    },
    footer = {"", "Example:  parley code examples/border-week.jsonl > coded.jsonl"})
final class CodeCommand implements Callable<Integer> {
  private final Console console;
  private final DocumentSource source;
  private final Extractors extractors;

  @Mixin InputOptions input = new InputOptions();
  @Mixin StageOptions stages = new StageOptions();
  @Mixin OutputOption output = new OutputOption();

  CodeCommand(Console console, DocumentSource source, Extractors extractors) {
    this.console = console;
    this.source = source;
    this.extractors = extractors;
  }

  @Override
  public Integer call() {
    var extractor = extractors.prepare(stages.choice()).extractor();
    new DocumentLines(console, output)
        .write(
            input.documents(console, source),
            d -> StatementJson.line(d, extractor.statements(d, "s")));
    return ExitCode.DONE;
  }
}

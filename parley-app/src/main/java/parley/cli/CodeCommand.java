package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.extract.StatementExtractor;
import parley.extract.llm.ModelCoder;
import parley.extract.llm.Outcome;
import parley.position.Statement;
import parley.report.SecondCodingJson;
import parley.report.StatementJson;
import parley.text.Document;
import parley.workbench.CodingTally;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import parley.workbench.SecondCoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley code}: coded statements. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description = {
      "Codes statements: for each document one JSON line with who said what, for which party, and,"
          + " where a side is taken, issue, proposition, stance, act, strength, condition and red"
          + " line, each with its confidence.",
      "",
      "With --coder llm a language model codes the statements that Parley found; docs/llm-coder.md"
          + " tells how. It is off unless asked for, and sends texts only to a host that you agree"
          + " to.",
      ""
    },
    footer = {"", "Example:  parley code examples/border-week.jsonl > coded.jsonl"})
final class CodeCommand implements Callable<Integer> {
  /** Who codes. */
  enum By {
    parley,
    llm
  }

  private final Console console;
  private final DocumentSource source;
  private final Extractors extractors;

  @Mixin InputOptions input = new InputOptions();
  @Mixin StageOptions stages = new StageOptions();
  @Mixin OutputOption output = new OutputOption();
  @Mixin ModelOptions model = new ModelOptions();

  @Option(
      names = "--coder",
      paramLabel = "WHO",
      defaultValue = "parley",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  By by = By.parley;

  CodeCommand(Console console, DocumentSource source, Extractors extractors) {
    this.console = console;
    this.source = source;
    this.extractors = extractors;
  }

  @Override
  public Integer call() {
    var extraction = extractors.prepare(stages.choice());
    StatementExtractor extractor = extraction.extractor();
    if (by == By.llm) {
      ModelCoder coder = model.coder(console, extraction.codebook());
      byModel(extractor, coder, input.documents(console, source));
    } else {
      new DocumentLines(console, output)
          .write(
              input.documents(console, source),
              d -> StatementJson.line(d, extractor.statements(d, "s")));
    }
    return ExitCode.DONE;
  }

  /** Documents one after the other: a model is asked by one question at a time. */
  private void byModel(StatementExtractor extractor, ModelCoder coder, List<Document> documents) {
    var tally = new CodingTally();
    try (var progress = Progress.of(console, "coding")) {
      output.write(
          console,
          out -> {
            for (Document document : documents) {
              List<Statement> statements = extractor.statements(document, "s");
              List<String> codes = statements.stream().flatMap(s -> s.party().stream()).toList();
              List<Outcome> outcomes =
                  coder.code(
                      document,
                      SecondCoding.units(statements),
                      SecondCoding.parties(codes, model.parties));
              outcomes.forEach(tally::add);
              out.append(
                      SecondCodingJson.line(
                          document, statements, outcomes, SecondCoding.coder(coder)))
                  .append('\n');
              progress.advance("of " + documents.size());
            }
          });
    }
    console.err().println("parley: " + tally.line() + "; " + coder.requests() + " requests");
    console.err().flush();
  }
}

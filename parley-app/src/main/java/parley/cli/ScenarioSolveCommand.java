package parley.cli;

import java.util.concurrent.Callable;
import parley.error.InputException;
import parley.report.ScenarioHtml;
import parley.report.ScenarioJson;
import parley.report.ScenarioMarkdown;
import parley.report.ScenarioText;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import parley.workbench.ScenarioSolving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley scenario solve}: which deal is open, what blocks, what would change it. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    description = {
      "Tells which combinations of values the parties' words leave open, which red lines and"
          + " objections block the others, whose concession would open one, and which statements the"
          + " answer hangs on.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley scenario solve border.yaml",
      "  parley scenario solve --ledger talks.parley --as-of 2022-03-29 --format json"
    })
final class ScenarioSolveCommand implements Callable<Integer> {
  private final Console console;
  private final DocumentSource source;
  private final Extractors extractors;

  private enum Format {
    text,
    html,
    markdown,
    json
  }

  @Mixin ScenarioOrigin origin = new ScenarioOrigin();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: text.")
  Format format = Format.text;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Seed of all random draws; default 1.")
  long seed = 1;

  @Option(
      names = "--draws",
      paramLabel = "NUMBER",
      description = "How many preferences and codings are drawn; default 200.")
  int draws = 200;

  @Mixin ScenarioExportOption model = new ScenarioExportOption();
  @Mixin OutputOption output = new OutputOption();

  ScenarioSolveCommand(Console console, DocumentSource source, Extractors extractors) {
    this.console = console;
    this.source = source;
    this.extractors = extractors;
  }

  @Override
  public Integer call() {
    if (draws < 1) {
      throw new InputException("--draws", draws + " draws tell nothing", "at least 1");
    }
    var from = origin.scenario(console, source, extractors);
    String text = model.of(from.scenario()).orElseGet(() -> solved(from));
    output.write(console, writer -> writer.write(text));
    return ExitCode.DONE;
  }

  private String solved(ScenarioOrigin.Origin from) {
    var solving = new ScenarioSolving(new ScenarioSolving.Request(Version.current(), seed, draws));
    var solved = solving.solve(from.scenario(), from.inputs());
    return switch (format) {
      case text ->
          ScenarioText.render(solved, console.width(), console.colour() && !output.toFile());
      case html -> ScenarioHtml.render(solved);
      case markdown -> ScenarioMarkdown.render(solved);
      case json -> ScenarioJson.render(solved);
    };
  }
}

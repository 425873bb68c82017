package parley.cli;

import java.util.concurrent.Callable;
import parley.report.AttributionJson;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley extract}: attributions only. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Finds who says what: for each document one JSON line with its attributions, each with the"
          + " places of source, cue and content (Unicode code points, half-open) and a confidence.",
      ""
    },
    footer = {"", "Example:  parley extract examples/harbour-talks.txt"})
final class ExtractCommand implements Callable<Integer> {
  private final Console console;
  private final DocumentSource source;
  private final Extractors extractors;

  @Mixin InputOptions input = new InputOptions();
  @Mixin StageOptions stages = new StageOptions();
  @Mixin OutputOption output = new OutputOption();

  ExtractCommand(Console console, DocumentSource source, Extractors extractors) {
    this.console = console;
    this.source = source;
    this.extractors = extractors;
  }

  @Override
  public Integer call() {
    var attributor = extractors.prepare(stages.choice()).attributor();
    new DocumentLines(console, output)
        .write(
            input.documents(console, source),
            d -> AttributionJson.line(d, attributor.attributions(d)));
    return ExitCode.DONE;
  }
}

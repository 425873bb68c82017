package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.modelfile.settlement.ForecastFile;
import parley.report.ForecastHtml;
import parley.report.ForecastJson;
import parley.report.ForecastText;
import parley.workbench.ForecastAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley forecast}: where issues on a scale may end, and how far such forecasts miss. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Forecasts where issues on a scale may end: the mean and the median of the parties'",
      "positions, weighted by what each can bring to bear (capability) and how much it cares",
      "(salience). Beside every forecast stands how far such forecasts missed: about a quarter of",
      "the scale on average. Past issues with their outcome give the error on your own cases.",
      ""
    },
    footer = {
      "",
      "A small file (YAML; JSON works too):",
      "",
      "  format: parley-forecast/1",
      "  issues:",
      "    - name: wage rise",
      "      from: 0",
      "      to: 6",
      "      unit: percent",
      "      stands:",
      "        - {party: union, position: 6, capability: 70, salience: 90}",
      "        - {party: company, position: 1, capability: 80, salience: 60}",
      "    - {name: last year's rise, from: 0, to: 6, outcome: 3, stands: [...]}   # a past issue",
      "",
      "Example:",
      "  parley forecast examples/settlement/wage-forecast.yaml"
    })
final class ForecastCommand implements Callable<Integer> {
  private enum Format {
    text,
    json,
    html
  }

  @Parameters(paramLabel = "FILE", description = "Positions on scales, parley-forecast/1.")
  Path file = Path.of("");

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or html.")
  Format format = Format.text;

  @Mixin OutputOption output = new OutputOption();

  private final Console console;

  ForecastCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var forecasts = ForecastAnalysis.of(ForecastFile.read(file), Version.current());
    String report =
        switch (format) {
          case json -> ForecastJson.render(forecasts) + "\n";
          case html -> ForecastHtml.render(forecasts);
          case text -> ForecastText.render(forecasts);
        };
    output.write(console, writer -> writer.write(report));
    return ExitCode.DONE;
  }
}

package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import parley.modelfile.scenario.ScenarioFiles;
import parley.provenance.Provenance;
import parley.report.ComparisonJson;
import parley.report.ComparisonText;
import parley.scenario.compare.ScenarioComparison;
import parley.scenario.settlement.OpenDeals;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley scenario compare}: what opened and what closed, because of which words. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two scenario files, or a ledger or documents as of two days: which values opened,"
          + " which closed, and the words responsible.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley scenario compare february.yaml march.yaml",
      "  parley scenario compare --ledger talks.parley --from 2022-02-25 --to 2022-03-29"
    })
final class ScenarioCompareCommand implements Callable<Integer> {
  private final Console console;
  private final DocumentSource source;
  private final Extractors extractors;

  private enum Format {
    text,
    json
  }

  @Mixin ScenarioOrigin origin = new ScenarioOrigin();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = InputOptions.Day.class,
      description = "The earlier day (YYYY-MM-DD).")
  @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = InputOptions.Day.class,
      description = "The later day (YYYY-MM-DD).")
  @Nullable LocalDate to;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: text.")
  Format format = Format.text;

  @Mixin OutputOption output = new OutputOption();

  ScenarioCompareCommand(Console console, DocumentSource source, Extractors extractors) {
    this.console = console;
    this.source = source;
    this.extractors = extractors;
  }

  @Override
  public Integer call() {
    Map<String, String> inputs = new TreeMap<>();
    ScenarioComparison comparison;
    if (from != null && to != null) {
      var before = origin.scenario(origin.asOf.times(from), console, source, extractors);
      var after = origin.scenario(origin.asOf.times(to), console, source, extractors);
      inputs.putAll(before.inputs());
      inputs.putAll(after.inputs());
      comparison =
          ScenarioComparison.of(OpenDeals.of(before.scenario()), OpenDeals.of(after.scenario()));
    } else {
      comparison = ofFiles(inputs);
    }
    var provenance = new Provenance("parley scenario compare", Version.current(), Map.of(), inputs);
    String rendered =
        switch (format) {
          case text ->
              ComparisonText.render(
                  comparison, console.width(), console.colour() && !output.toFile());
          case json -> ComparisonJson.render(comparison, provenance);
        };
    output.write(console, writer -> writer.write(rendered));
    return ExitCode.DONE;
  }

  private ScenarioComparison ofFiles(Map<String, String> inputs) {
    if (origin.inputs.size() != 2 || from != null || to != null) {
      throw new InputException(
          "parley scenario compare",
          "two things to compare are needed",
          "give two scenario files, or --from and --to with a ledger or documents");
    }
    var before = ScenarioFiles.read(Path.of(origin.inputs.get(0)));
    var after = ScenarioFiles.read(Path.of(origin.inputs.get(1)));
    inputs.put(origin.inputs.get(0), before.sha256());
    inputs.put(origin.inputs.get(1), after.sha256());
    return ScenarioComparison.of(OpenDeals.of(before.scenario()), OpenDeals.of(after.scenario()));
  }
}

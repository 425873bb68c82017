package parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.scenario.Scenario;
import picocli.CommandLine.Option;

/** Asks for a model file in place of the usual result of a scenario command; a mixin. */
final class ScenarioExportOption {
  @Option(
      names = "--export",
      paramLabel = "MODEL",
      description =
          "Write a model file instead: ${COMPLETION-CANDIDATES}, for parley settle and parley"
              + " conflict.")
  @Nullable ScenarioExport export;

  /** The model file of the scenario, if one was asked for. */
  Optional<String> of(Scenario scenario) {
    return Optional.ofNullable(export).map(e -> e.write(scenario));
  }
}

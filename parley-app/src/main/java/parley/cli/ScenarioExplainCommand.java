package parley.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import parley.error.InputException;
import parley.report.ScenarioExplanation;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import parley.workbench.ScenarioSolving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley scenario explain}: from an answer down to the exact words. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Tells why each value is blocked, contested or free: who stands how, how the words became"
          + " values, and the words themselves with speaker, day, coding and review.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley scenario explain border.yaml",
      "  parley scenario explain border.yaml --on territory --value 'front line frozen'"
    })
final class ScenarioExplainCommand implements Callable<Integer> {
  private final Console console;
  private final DocumentSource source;
  private final Extractors extractors;

  @Mixin ScenarioOrigin origin = new ScenarioOrigin();

  @Option(
      names = "--on",
      paramLabel = "ISSUE",
      description = "Only this issue, by its id in the scenario.")
  Optional<String> on = Optional.empty();

  @Option(names = "--value", paramLabel = "VALUE", description = "Only this value.")
  Optional<String> value = Optional.empty();

  @Mixin OutputOption output = new OutputOption();

  ScenarioExplainCommand(Console console, DocumentSource source, Extractors extractors) {
    this.console = console;
    this.source = source;
    this.extractors = extractors;
  }

  @Override
  public Integer call() {
    var from = origin.scenario(console, source, extractors);
    if (on.isPresent() && from.scenario().issue(on.get()).isEmpty()) {
      throw new InputException(
          "--on",
          "no issue is called '" + on.get() + "'",
          "issues: "
              + String.join(", ", from.scenario().issues().stream().map(i -> i.id()).toList()));
    }
    var solved =
        new ScenarioSolving(new ScenarioSolving.Request(Version.current(), 1, 1))
            .solve(from.scenario(), from.inputs());
    String rendered = ScenarioExplanation.of(solved, on, value).render();
    output.write(console, writer -> writer.write(rendered));
    return ExitCode.DONE;
  }
}

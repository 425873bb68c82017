package parley.cli;

import java.util.concurrent.Callable;
import parley.modelfile.scenario.ScenarioYaml;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley scenario draft}: a scenario from what parties said. */
@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a scenario (YAML) from a ledger or straight from documents: parties, issues with their"
          + " values, and what each party rules out, objects to or prefers, with the statements it"
          + " rests on. The file is yours to edit.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley scenario draft examples/scenario/border -o border.yaml",
      "  parley scenario draft --ledger talks.parley --party RU,UA --as-of 2022-03-29 -o march.yaml"
    })
final class ScenarioDraftCommand implements Callable<Integer> {
  private final Console console;
  private final DocumentSource source;
  private final Extractors extractors;

  @Mixin ScenarioOrigin origin = new ScenarioOrigin();

  @Mixin ScenarioExportOption model = new ScenarioExportOption();
  @Mixin OutputOption output = new OutputOption();

  ScenarioDraftCommand(Console console, DocumentSource source, Extractors extractors) {
    this.console = console;
    this.source = source;
    this.extractors = extractors;
  }

  @Override
  public Integer call() {
    var drafted = origin.scenario(console, source, extractors).scenario();
    String text = model.of(drafted).orElseGet(() -> ScenarioYaml.write(drafted));
    output.write(console, writer -> writer.write(text));
    drafted.notes().forEach(note -> console.err().println("parley: " + note));
    return ExitCode.DONE;
  }
}

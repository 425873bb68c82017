package parley.cli;

import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley scenario}: from what was said to the deals that it leaves open. */
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Tells which settlement the words of the parties leave open, what blocks it, and what would"
          + " change that.",
      "",
      "A scenario is a file that holds, for each party and issue, which values it rules out, objects"
          + " to or prefers, each with the statements it rests on. Draft one, edit it, solve it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley scenario draft examples/scenario/border -o border.yaml",
      "  parley scenario solve border.yaml",
      "  parley scenario solve examples/scenario/border --as-of 2031-05-10",
      "  parley scenario draft --ledger talks.parley --as-of 2022-03-29 -o march.yaml",
      "docs/scenario.md explains what words come to mean, and what is assumed."
    })
final class ScenarioCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  private ScenarioCommand() {}

  /** The command with all that is below it. */
  static CommandLine commandLine(Console console, DocumentSource source, Extractors extractors) {
    return new CommandLine(new ScenarioCommand())
        .addSubcommand(new ScenarioDraftCommand(console, source, extractors))
        .addSubcommand(new ScenarioCheckCommand(console, extractors))
        .addSubcommand(new ScenarioSolveCommand(console, source, extractors))
        .addSubcommand(new ScenarioCompareCommand(console, source, extractors))
        .addSubcommand(new ScenarioExplainCommand(console, source, extractors));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what to do with the scenario?");
  }
}

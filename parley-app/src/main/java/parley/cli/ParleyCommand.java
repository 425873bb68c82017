package parley.cli;

import parley.error.InputException;
import parley.error.ParleyException;
import parley.error.Problem;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code parley}: the list of commands and what they share. */
@Command(
    name = "parley",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Reads what parties to a negotiation say, and shows who said what on which issue, how"
          + " firmly,",
      "since when and on what evidence.",
      ""
    },
    footer = {
      "",
      "Start with:  parley brief examples/harbour-talks.txt",
      "Every command has --help. Exit codes: 0 done, 1 the analysis answers no (--fail-on),",
      "2 bad usage or input, 3 a fault of Parley."
    })
final class ParleyCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  private ParleyCommand() {}

  /** The command line with every command, writing to the console. */
  static CommandLine commandLine(Console console) {
    return commandLine(console, Wiring.source(console), Wiring.extractors());
  }

  /** The same with documents and stages of one's own. */
  static CommandLine commandLine(Console console, DocumentSource source, Extractors extractors) {
    var line = new CommandLine(new ParleyCommand());
    line.addSubcommand(new BriefCommand(console, source, extractors));
    line.addSubcommand(new CodeCommand(console, source, extractors));
    line.addSubcommand(new ExtractCommand(console, source, extractors));
    line.addSubcommand(new TextCommand(console, source));
    line.addSubcommand(CodebookCommand.commandLine(console, source, extractors));
    line.addSubcommand(new ConflictCommand(console));
    line.addSubcommand(new SettleCommand(console));
    line.addSubcommand(new ForecastCommand(console));
    line.addSubcommand(new NetworkCommand(console, Wiring.discourse()));
    line.addSubcommand(LedgerCommand.commandLine(console, source, extractors));
    line.addSubcommand(ScenarioCommand.commandLine(console, source, extractors));
    line.addSubcommand(new McpCommand(console, extractors));
    line.addSubcommand(ReviewersCommand.commandLine(console));
    line.addSubcommand(new ServeCommand(console, extractors));
    line.setOut(console.out()).setErr(console.err());
    line.setUsageHelpAutoWidth(console.outTerminal());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((e, args) -> badUsage(e));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, command));
    return line;
  }

  private static int badUsage(ParameterException e) {
    var err = e.getCommandLine().getErr();
    err.println("parley: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.BAD_INPUT;
  }

  private static int failed(Exception e, CommandLine command) {
    var err = command.getErr();
    if (e instanceof InputException input) {
      for (Problem problem : input.problems()) {
        err.println("parley: " + problem);
      }
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof ParleyException) {
      err.println("parley: " + e.getMessage());
      return ExitCode.BAD_INPUT;
    }
    err.println("parley: internal error: " + e);
    err.println("This is a fault of Parley; please report it with the lines below.");
    e.printStackTrace(err);
    return ExitCode.INTERNAL_ERROR;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}

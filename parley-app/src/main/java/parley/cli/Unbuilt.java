package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands that are agreed and announced but not built yet: {@code --help} knows them. */
enum Unbuilt {
  SCENARIO("scenario", "Draft, check, solve, compare and explain scenarios from positions.");

  private final String command;
  private final String purpose;

  Unbuilt(String command, String purpose) {
    this.command = command;
    this.purpose = purpose;
  }

  /** A command that explains itself with {@code --help} and otherwise says that it is not built. */
  CommandLine commandLine() {
    var line = new CommandLine(new Announced());
    line.getCommandSpec().name(command).usageMessage().description(purpose, "Not built yet.");
    return line.setUnmatchedArgumentsAllowed(true).setUnmatchedOptionsArePositionalParams(true);
  }

  @Command(mixinStandardHelpOptions = true)
  private static final class Announced implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Parameters(hidden = true, arity = "0..*")
    List<String> ignored = new ArrayList<>();

    @Override
    public Integer call() {
      var err = spec.commandLine().getErr();
      err.println("parley: '" + spec.name() + "' is not built yet; see CHANGELOG.md");
      return ExitCode.BAD_INPUT;
    }
  }
}

package parley.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import parley.ledger.team.Reviewer;
import parley.ledger.team.Role;
import parley.ledger.team.Token;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley reviewers}: who may work on a ledger through the browser workbench. */
@Command(
    name = "reviewers",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Lets people work on a ledger through 'parley serve': a reader looks, a reviewer codes and"
          + " decides, an adjudicator also settles disagreements, assigns and redacts. Everybody gets"
          + " a token of their own, shown once; the ledger keeps only its hash.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  parley reviewers add \"Ada Low\" --role reviewer",
      "  parley reviewers list",
      "  parley reviewers revoke \"Ada Low\""
    })
final class ReviewersCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  private ReviewersCommand() {}

  /** The command with all that is below it. */
  static CommandLine commandLine(Console console) {
    return new CommandLine(new ReviewersCommand())
        .addSubcommand(new Add(console))
        .addSubcommand(new Listed(console))
        .addSubcommand(new Revoke(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "add, list or revoke?");
  }

  /** Lets a person in. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Lets a person in and prints the token to standard output, once. Whoever has it may act under"
            + " the name: hand it over in private. A lost token is replaced by 'revoke' and 'add'.",
        ""
      },
      footer = {"", "Example:  parley reviewers add \"Ada Low\" --role adjudicator"})
  static final class Add implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "What the person's decisions are signed with.")
    String name = "";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        required = true,
        converter = LedgerWords.Roles.class,
        description = "reader, reviewer or adjudicator.")
    Role role = Role.READER;

    @Mixin ReviewerOption by = new ReviewerOption();
    @Mixin LedgerOption ledger = new LedgerOption();

    Add(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      Token token = Token.random(new SecureRandom());
      try (var open = ledger.openOrCreate()) {
        open.team().add(name, role, token.sha256(), by.name(console));
        console.out().println(token.text());
        console.out().flush();
        console
            .err()
            .println(
                name
                    + " may now work on "
                    + open.place()
                    + " as "
                    + role.word()
                    + ". The line above is the token; it is not shown again.");
      }
      return ExitCode.DONE;
    }
  }

  /** Tells who was let in. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists all who were let in, with their roles, and when they were shut out.")
  static final class Listed implements Callable<Integer> {
    private final Console console;

    @Mixin LedgerOption ledger = new LedgerOption();

    Listed(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      try (var open = ledger.open()) {
        PrintWriter out = console.out();
        var reviewers = open.team().reviewers();
        for (Reviewer r : reviewers) {
          out.printf(
              "%-11s  %s  added %s by %s%s%n",
              r.role().word(),
              r.name(),
              r.added().recordedAt(),
              r.added().by(),
              r.revoked().map(e -> ", revoked " + e.recordedAt() + " by " + e.by()).orElse(""));
        }
        if (reviewers.isEmpty()) {
          out.println("Nobody was let in yet: parley reviewers add NAME --role reviewer");
        }
        out.flush();
      }
      return ExitCode.DONE;
    }
  }

  /** Shuts a person out. */
  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Makes a person's token useless. What was decided under the name stays.")
  static final class Revoke implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "Exactly as in 'parley reviewers list'.")
    String name = "";

    @Mixin ReviewerOption by = new ReviewerOption();
    @Mixin LedgerOption ledger = new LedgerOption();

    Revoke(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      try (var open = ledger.open()) {
        open.team().revoke(name, by.name(console));
        console.out().println(name + " is shut out of " + open.place() + ".");
        console.out().flush();
      }
      return ExitCode.DONE;
    }
  }
}

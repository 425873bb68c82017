package parley.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import parley.store.Ledgers;
import parley.web.Workbench;
import parley.workbench.Extractors;
import parley.workbench.FlagCues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley serve}: the workbench in the browser. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Opens the workbench: read, review, compare and decide in the browser, alone or with others.",
      "",
      "Serves one ledger, made if there is none, until Ctrl-C. On this machine alone it needs no"
          + " set-up. Others are let in one by one: each gets a name, a role and a token"
          + " ('parley reviewers add NAME --role reviewer'); then --host opens the server to them.",
      "Nothing is ever fetched from other servers.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley serve                                   then open http://127.0.0.1:8080/",
      "  parley serve --ledger talks.parley --port 0    a free port, which is printed",
      "  parley serve --ledger 'jdbc:postgresql://db/talks?user=ada' --site https://talks.example",
      "docs/workbench.md tells how to put it behind a proxy with TLS."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int MOST_PORT = 65_535;

  private final Console console;
  private final Extractors extractors;

  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin StageOptions stages = new StageOptions();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      defaultValue = "8080",
      description = "Where to listen (default ${DEFAULT-VALUE}); 0 takes a free port.")
  int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on (default ${DEFAULT-VALUE}: this machine only). Any other one"
              + " asks everybody for a token.")
  String host = "127.0.0.1";

  @Option(
      names = "--site",
      paramLabel = "URL",
      description =
          "The address under which people reach the server when a proxy stands before it, e.g."
              + " https://talks.example; then tokens are asked for, and cookies go by https only.")
  Optional<String> site = Optional.empty();

  @Option(
      names = "--reviewers",
      paramLabel = "FILE",
      description =
          "Further reviewers, as CSV: name, role (reader, reviewer, adjudicator), token_sha256.")
  Optional<Path> reviewers = Optional.empty();

  ServeCommand(Console console, Extractors extractors) {
    this.console = console;
    this.extractors = extractors;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > MOST_PORT) {
      throw new parley.error.InputException("--port", port + " is no port", "0 to " + MOST_PORT);
    }
    var codebook = Wiring.codebook(stages.choice());
    String place;
    try (var open = ledger.openOrCreate()) {
      place = open.place();
    }
    var sources =
        new Workbench.Sources(
            () -> new Ledgers(Clock.systemUTC()).open(ledger.place),
            place,
            codebook,
            () -> extractors.prepare(stages.choice()),
            Wiring.sent(),
            FlagCues.builtIn(),
            Version.current());
    var options = new Workbench.Options(host, port, site, reviewers, user());
    serve(Workbench.start(options, sources), place);
    return ExitCode.DONE;
  }

  /** Answers until the program is told to end. */
  private void serve(Workbench workbench, String place) throws InterruptedException {
    var ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  workbench.close();
                  ended.countDown();
                }));
    console.out().println(workbench.url());
    console.out().flush();
    console.err().println("parley: serving " + place + "; Ctrl-C ends it");
    ended.await();
  }

  private String user() {
    var environment = console.environment();
    return Optional.ofNullable(environment.get("PARLEY_REVIEWER"))
        .or(() -> Optional.ofNullable(environment.get("USER")))
        .filter(name -> !name.isBlank())
        .orElse("local");
  }
}

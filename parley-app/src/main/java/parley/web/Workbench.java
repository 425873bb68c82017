package parley.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import parley.brief.FlagCue;
import parley.error.InputException;
import parley.extract.format.DocumentSink;
import parley.extract.format.NamedInput;
import parley.issue.Codebook;
import parley.ledger.Ledger;
import parley.ledger.team.Role;
import parley.workbench.Extraction;
import parley.workbench.desk.Deciding.Person;
import parley.workbench.desk.Desk;
import parley.workbench.desk.DeskBrief;

/**
 * The server of the workbench: one ledger, its page and its API.
 *
 * <p>Started, it answers until it is closed. It listens where it is told to and makes no request of
 * its own.
 */
public final class Workbench implements AutoCloseable {
  private static final int MOST_UPLOADED = 64 << 20;
  private static final int STOPPING_MILLIS = 3000;

  private final Javalin server;
  private final Desk desk;
  private final Jobs jobs;
  private final Api api;
  private final String host;

  /**
   * Where and for whom.
   *
   * @param host the address to listen on
   * @param port the port; 0 for a free one
   * @param site under which address people reach it when a proxy stands before it
   * @param reviewers a file of further reviewers
   * @param user who works here while there are no reviewers
   */
  public record Options(
      String host, int port, Optional<String> site, Optional<Path> reviewers, String user) {}

  /**
   * What it works with.
   *
   * @param ledgers opens the ledger once more
   * @param place the ledger's place, without any password
   * @param codebook by which new documents are coded
   * @param extraction the stages that read them; asked for when first needed
   * @param reader reads what was sent
   * @param flagCues words that ask for a flag
   * @param version Parley's
   */
  public record Sources(
      Supplier<Ledger> ledgers,
      String place,
      Codebook codebook,
      Supplier<Extraction> extraction,
      SentReader reader,
      List<FlagCue> flagCues,
      String version) {
    /** Copies the cues. */
    public Sources {
      flagCues = List.copyOf(flagCues);
    }
  }

  /** Reads files that were sent with their names. */
  @FunctionalInterface
  public interface SentReader {
    /** Reads all into the sink. */
    void read(List<NamedInput> inputs, DocumentSink sink);
  }

  private Workbench(Options options, Sources sources, LongSupplier clock) {
    Optional<URI> site = options.site().map(Workbench::site);
    List<Reviewers.Known> ofFile = options.reviewers().map(Reviewers::ofFile).orElse(List.of());
    this.desk = new Desk(sources.ledgers(), clock);
    this.jobs = new Jobs();
    this.host = options.host();
    var reviewers = new Reviewers(desk, ofFile, clock);
    var access = access(options, site, reviewers, clock);
    byte[] contract = contract();
    var built = new Api[1];
    this.server =
        Javalin.create(
            config -> {
              settings(config);
              config.routes.before(new Guard(options.host(), site, MOST_UPLOADED)::check);
              var answered = new Api(config.routes, access, Json.tree(text(contract)));
              routes(answered, sources, clock);
              new SessionRoutes(
                      desk,
                      access,
                      reviewers,
                      sources.codebook(),
                      new SessionRoutes.Place(sources.place(), sources.version()))
                  .addTo(answered, contract);
              Pages.addTo(config.routes);
              Problems.handle(config.routes, new StatementBody(desk));
              built[0] = answered;
            });
    this.api = built[0];
  }

  private Access access(
      Options options, Optional<URI> site, Reviewers reviewers, LongSupplier clock) {
    boolean alone = loopback(options.host()) && site.isEmpty();
    if (!alone && reviewers.active().isEmpty()) {
      desk.close();
      throw new InputException(
          options.site().orElse("--host " + options.host()),
          "is open to others, and nobody has a token",
          "let people in first: parley reviewers add NAME --role reviewer");
    }
    Optional<Person> person =
        alone ? Optional.of(new Person(options.user(), Role.ADJUDICATOR)) : Optional.empty();
    boolean secure = site.filter(s -> "https".equals(s.getScheme())).isPresent();
    return new Access(reviewers, person, secure, clock);
  }

  private void routes(Api to, Sources sources, LongSupplier clock) {
    var answers = new Answers(desk, clock);
    var statements = new StatementBody(desk);
    var extraction = new Once<>(sources.extraction());
    var adding = new DocumentAdding(desk, jobs, sources.reader(), extraction, sources.version());
    var briefs =
        new Once<>(
            () -> new DeskBrief(desk, extraction.get(), sources.flagCues(), sources.version()));
    new DocumentRoutes(desk, answers, statements, adding, MOST_UPLOADED).addTo(to);
    new ReviewRoutes(desk, answers, statements).addTo(to);
    new TeamRoutes(desk, answers, sources.version()).addTo(to);
    new ExportRoutes(desk).addTo(to);
    new PositionRoutes(answers, sources.codebook(), briefs).addTo(to);
    new NetworkRoutes(answers, sources.version()).addTo(to);
    new ModelRoutes(jobs, sources.version()).addTo(to);
    new ScenarioRoutes(desk, jobs, extraction, sources.place(), sources.version()).addTo(to);
    new JobRoutes(jobs).addTo(to);
  }

  /** Something that is made when first asked for, once. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      if (made.isEmpty()) {
        made = Optional.of(maker.get());
      }
      return made.get();
    }
  }

  private static void settings(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_UPLOADED;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = io.javalin.compression.CompressionStrategy.NONE;
    config.jetty.multipartConfig.maxTotalRequestSize(MOST_UPLOADED, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxFileSize(MOST_UPLOADED, SizeUnit.BYTES);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(Workbench::settings);
  }

  private static void settings(Server server) {
    server.setStopTimeout(STOPPING_MILLIS);
    var errors = new org.eclipse.jetty.server.handler.ErrorHandler();
    errors.setShowStacks(false);
    errors.setShowCauses(false);
    server.setErrorHandler(errors);
  }

  /**
   * Opens the ledger and starts the server.
   *
   * @throws InputException if the ledger or the list of reviewers cannot be read, the address
   *     cannot be listened on, or nobody could sign in
   */
  public static Workbench start(Options options, Sources sources) {
    return start(options, sources, System::nanoTime);
  }

  /** The same by a clock of one's own, which only goes forward, in nanoseconds. */
  static Workbench start(Options options, Sources sources, LongSupplier clock) {
    // before the ledger is opened, and without the HTTP library's own complaint
    try (var tried = new ServerSocket()) {
      tried.setReuseAddress(true);
      tried.bind(new InetSocketAddress(options.host(), options.port()));
    } catch (IOException e) {
      throw taken(options, e);
    }
    var workbench = new Workbench(options, sources, clock);
    try {
      workbench.server.start(options.host(), options.port());
      return workbench;
    } catch (RuntimeException e) {
      workbench.close();
      throw taken(options, e);
    }
  }

  private static InputException taken(Options options, Exception e) {
    return new InputException(
        "--port " + options.port(),
        "cannot be listened on at " + options.host() + ": " + e.getMessage(),
        "is another server running there? --port 0 takes a free port");
  }

  private static URI site(String text) {
    return Guard.site(text)
        .orElseThrow(
            () ->
                new InputException(
                    "--site", "'" + text + "' is no address of a site", "https://NAME"));
  }

  /** Whether only programs of this machine reach the address. */
  private static boolean loopback(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
  }

  static byte[] contract() {
    try (InputStream in = Workbench.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is not packed");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("openapi.json cannot be read", e);
    }
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Where the page is, on this machine. */
  public String url() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : shown) + ":" + server.port() + "/";
  }

  /** The routes of the API, for the test that holds them to the contract. */
  Set<String> routes() {
    return api.added();
  }

  /** Ends jobs, answers what is being answered, and closes the ledger. */
  @Override
  public void close() {
    jobs.close();
    server.stop();
    desk.close();
  }
}

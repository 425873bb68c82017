package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import parley.extract.format.InputReader;
import parley.ledger.team.Role;
import parley.ledger.team.Token;
import parley.store.Ledgers;
import parley.store.StoredLedger;
import parley.text.Document;
import parley.workbench.Extraction;
import parley.workbench.FlagCues;
import parley.workbench.LedgerAdding;
import parley.workbench.SaidExtraction;

/**
 * A workbench on a ledger of its own, asked over real HTTP. Every answer is held to the contract.
 * Its clock stands still unless it is told.
 */
final class RunningWorkbench implements AutoCloseable {
  static {
    // tests must be able to lie about the host
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOVED = 1L << 40;

  private final String place;
  private final Workbench workbench;
  private final AtomicLong skipped = new AtomicLong();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Contract contract = new Contract();

  private RunningWorkbench(String place, Optional<String> site, Optional<Path> reviewers) {
    this.place = place;
    this.workbench =
        Workbench.start(
            new Workbench.Options("127.0.0.1", 0, site, reviewers, "Lo"),
            sources(place),
            () -> MOVED + skipped.get());
  }

  static Workbench.Sources sources(String place) {
    Extraction extraction = SaidExtraction.extraction();
    return new Workbench.Sources(
        () -> new Ledgers(Clock.systemUTC()).open(place),
        place,
        extraction.codebook(),
        () -> extraction,
        new InputReader(InputStream::nullInputStream)::readNamed,
        FlagCues.builtIn(),
        "test");
  }

  /** On a new ledger in the folder. */
  static RunningWorkbench in(Path folder) {
    return at(folder.resolve("ledger.parley").toString());
  }

  /** On a new ledger in the folder that holds the documents. */
  static RunningWorkbench holding(Path folder, Document... documents) {
    String place = folder.resolve("ledger.parley").toString();
    store(place, documents);
    return at(place);
  }

  /** A document of the first of March 2022 without title or publisher. */
  static Document ofMarch(String id, String text) {
    return new Document(
        id,
        Optional.empty(),
        Optional.of(LocalDate.of(2022, 3, 1)),
        Optional.empty(),
        Optional.empty(),
        text);
  }

  /** The answer's header of this name; empty when it has none. */
  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** On the ledger of the place, made first if there is none. */
  static RunningWorkbench at(String place) {
    new Ledgers(Clock.systemUTC()).openOrCreate(place).close();
    return new RunningWorkbench(place, Optional.empty(), Optional.empty());
  }

  static RunningWorkbench with(String place, Path reviewers) {
    new Ledgers(Clock.systemUTC()).openOrCreate(place).close();
    return new RunningWorkbench(place, Optional.empty(), Optional.of(reviewers));
  }

  /** On a ledger that is there, behind a proxy that people reach by this address. */
  static RunningWorkbench behind(String site, String place) {
    return new RunningWorkbench(place, Optional.of(site), Optional.empty());
  }

  /** Stores documents as another program would. */
  static void store(String place, Document... documents) {
    try (StoredLedger ledger = new Ledgers(Clock.systemUTC()).openOrCreate(place)) {
      var adding =
          new LedgerAdding(ledger, SaidExtraction.extraction(), "test", false, added -> {});
      List.of(documents).forEach(adding::add);
      adding.flush();
    }
  }

  /** Lets somebody in, as another program would; returns the token. */
  String letIn(String name, Role role) {
    Token token = new Token(name.replace(' ', '-') + "-token-of-the-test");
    try (StoredLedger ledger = new Ledgers(Clock.systemUTC()).open(place)) {
      ledger.team().add(name, role, token.sha256(), "test");
    }
    later(TimeUnit.SECONDS.toNanos(2));
    return token.text();
  }

  void shutOut(String name) {
    try (StoredLedger ledger = new Ledgers(Clock.systemUTC()).open(place)) {
      ledger.team().revoke(name, "test");
    }
    later(TimeUnit.SECONDS.toNanos(2));
  }

  /** Time goes by. */
  void later(long nanos) {
    skipped.addAndGet(nanos);
  }

  Workbench workbench() {
    return workbench;
  }

  String place() {
    return place;
  }

  URI uri(String path) {
    return URI.create(workbench.url()).resolve(path);
  }

  /** A request; headers are names and values in turn. */
  HttpResponse<String> ask(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      contract.check(
          request.method(),
          request.uri().getPath(),
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body());
      return answer;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The JSON of a GET that must succeed. */
  JsonNode get(String path, String... headers) {
    HttpResponse<String> answer = ask("GET", path, "", headers);
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
    return json(answer);
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  /** Waits for the end of a job that a request began. */
  JsonNode ended(HttpResponse<String> begun, String... headers) {
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    String id = json(begun).get("id").asText();
    // the stream of events ends with the job
    var all = new java.util.ArrayList<>(List.of(headers));
    all.addAll(List.of("Accept", "text/event-stream"));
    HttpResponse<String> events =
        ask("GET", "/api/v1/jobs/" + id + "/events", "", all.toArray(String[]::new));
    assertThat(events.body()).contains("event: job");
    return get("/api/v1/jobs/" + id, headers);
  }

  /** Encodes a value of a query. */
  static String q(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  @Override
  public void close() {
    workbench.close();
  }
}

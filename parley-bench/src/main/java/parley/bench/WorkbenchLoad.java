package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import parley.extract.coding.CodebookReader;
import parley.ledger.Coder;
import parley.ledger.StatementQuery;
import parley.ledger.team.Role;
import parley.ledger.team.Token;
import parley.store.Ledgers;
import parley.store.StoredLedger;
import parley.web.Workbench;

/**
 * Load on the workbench: readers and reviewers on one ledger at once, over HTTP on the loopback
 * address. Bounded in time and numbers; the run line and results are in
 * docs/benchmarks-workbench.md. Exits with 1 when a review that was acknowledged is not in the
 * ledger.
 */
public final class WorkbenchLoad {
  private static final long SEED = 20261128;
  private static final int BATCH = 32;
  private static final int READER_PAUSE = 250;
  private static final int REVIEWER_PAUSE = 500;
  private static final int MOST_PEOPLE = 200;
  private static final int MOST_SECONDS = 300;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI server;
  private final long end;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentHashMap<>();
  private final Map<String, Integer> stored = new ConcurrentHashMap<>();
  private final AtomicInteger met = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  private WorkbenchLoad(URI server, long end) {
    this.server = server;
    this.end = end;
  }

  /**
   * Prints a table.
   *
   * @param args the place of a ledger, how many statements to add to an empty one, readers,
   *     reviewers, seconds
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String place = args[0];
    int readers = Math.min(MOST_PEOPLE, Integer.parseInt(args[2]));
    int reviewers = Math.min(MOST_PEOPLE, Integer.parseInt(args[3]));
    int seconds = Math.min(MOST_SECONDS, Integer.parseInt(args[4]));
    List<String> tokens = prepare(place, Integer.parseInt(args[1]), readers + reviewers);
    var sources =
        new Workbench.Sources(
            () -> new Ledgers(Clock.systemUTC()).open(place),
            place,
            CodebookReader.builtIn(),
            () -> {
              throw new IllegalStateException("nothing is coded here");
            },
            (inputs, sink) -> {},
            List.of(),
            "bench");
    var options =
        new Workbench.Options("127.0.0.1", 0, Optional.empty(), Optional.empty(), "bench");
    long opening = System.nanoTime();
    try (var workbench = Workbench.start(options, sources)) {
      line("opened in %.1f s", (System.nanoTime() - opening) / 1e9);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      var load = new WorkbenchLoad(URI.create(workbench.url()), end);
      load.run(tokens, reviewers);
      load.report(seconds);
      System.exit(load.lost(place) ? 1 : 0);
    }
  }

  private static List<String> prepare(String place, int statements, int people) {
    var tokens = new ArrayList<String>();
    try (StoredLedger ledger = new Ledgers(Clock.systemUTC()).openOrCreate(place)) {
      if (ledger.entries().isEmpty()) {
        var talks = new GeneratedTalks(SEED);
        int documents = statements / GeneratedTalks.STATEMENTS;
        var coder = new Coder(Coder.Kind.MACHINE, "generator", "none");
        for (int from = 0; from < documents; from += BATCH) {
          ledger.add(
              IntStream.range(from, Math.min(documents, from + BATCH))
                  .mapToObj(talks::reading)
                  .toList(),
              coder,
              false);
        }
      }
      String run = Long.toString(System.nanoTime());
      for (int p = 0; p < people; p++) {
        var token = new Token("load-" + run + "-" + p);
        ledger.team().add(name(run, p), Role.ADJUDICATOR, token.sha256(), "bench");
        tokens.add(name(run, p) + "\n" + token.text());
      }
    }
    return tokens;
  }

  private static String name(String run, int person) {
    return "Person " + person + " of " + run;
  }

  private void run(List<String> tokens, int reviewers) throws InterruptedException {
    var pool = Executors.newFixedThreadPool(tokens.size());
    for (int p = 0; p < tokens.size(); p++) {
      String[] person = tokens.get(p).split("\n", 2);
      var random = new Random(SEED + p);
      boolean reviews = p < reviewers;
      pool.execute(
          () -> {
            try {
              pause(random, reviews ? REVIEWER_PAUSE : READER_PAUSE);
              while (System.nanoTime() < end) {
                if (reviews) {
                  review(person[0], person[1], random);
                } else {
                  read(person[1], random);
                }
                pause(random, reviews ? REVIEWER_PAUSE : READER_PAUSE);
              }
            } catch (IOException | RuntimeException e) {
              failed.incrementAndGet();
              System.err.println(e);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    pool.shutdown();
    if (!pool.awaitTermination(2L * MOST_SECONDS, TimeUnit.SECONDS)) {
      pool.shutdownNow();
    }
  }

  /** People read before they click: half to one and a half of the mean. */
  private static void pause(Random random, int mean) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(mean / 2 + random.nextInt(mean));
  }

  private void read(String token, Random random) throws IOException, InterruptedException {
    String party = GeneratedTalks.party(random.nextInt(10));
    String issue = GeneratedTalks.issue(random.nextInt(10));
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> timed("queue", "queue?limit=50&party=" + party, token);
      case 3, 4 -> timed("statements", "statements?limit=50&issue=" + issue, token);
      case 5, 6 -> {
        JsonNode list = timed("documents", "documents?limit=50", token);
        String id = list.at("/documents/" + random.nextInt(50) + "/id").asText();
        timed("document", "document?id=" + encoded(id), token);
      }
      case 7 -> timed("positions", "positions?party=" + party + "&issue=" + issue, token);
      case 8 -> timed("lines", "lines?party=" + party + "&issue=" + issue, token);
      default -> timed("session", "session", token);
    }
  }

  private void review(String who, String token, Random random)
      throws IOException, InterruptedException {
    JsonNode queue = timed("queue", "queue?limit=20", token);
    JsonNode statement = queue.at("/statements/" + random.nextInt(20));
    String body = random.nextInt(4) == 0 ? "{\"verdict\":\"reject\"}" : "{\"verdict\":\"accept\"}";
    var request =
        HttpRequest.newBuilder(
                server.resolve(
                    "/api/v1/statement/review?id=" + encoded(statement.path("id").asText())))
            .header("Authorization", "Bearer " + token)
            .header("If-Match", "\"" + statement.path("seen").asLong() + "\"")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    int status = send("review", request).statusCode();
    if (status == 200) {
      stored.merge(who, 1, Integer::sum);
    } else if (status == 412) {
      met.incrementAndGet();
    } else {
      failed.incrementAndGet();
    }
  }

  private JsonNode timed(String kind, String path, String token)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = send(kind, request);
    if (answer.statusCode() != 200) {
      failed.incrementAndGet();
    }
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> send(String kind, HttpRequest request)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    times
        .computeIfAbsent(kind, k -> new ConcurrentLinkedQueue<>())
        .add((System.nanoTime() - began) / 1e6);
    return answer;
  }

  private void report(int seconds) {
    var all = new ArrayList<Double>();
    new TreeMap<>(times)
        .forEach(
            (kind, list) -> {
              percentiles(kind, List.copyOf(list), seconds);
              if (!kind.equals("review")) {
                all.addAll(list);
              }
            });
    percentiles("all reads", all, seconds);
    line(
        "reviews stored %d, refused because another was first %d, failed requests %d",
        stored.values().stream().mapToInt(n -> n).sum(), met.get(), failed.get());
  }

  private static void percentiles(String kind, List<Double> list, int seconds) {
    double[] sorted = list.stream().mapToDouble(d -> d).toArray();
    Arrays.sort(sorted);
    line(
        "%-10s %6d requests, %5.1f a second: median %6.1f ms, p95 %6.1f ms, most %6.1f ms",
        kind,
        sorted.length,
        sorted.length / (double) seconds,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted[sorted.length - 1]);
  }

  /** Whether the ledger lacks a review that was acknowledged. */
  private boolean lost(String place) {
    Map<String, Integer> found = new TreeMap<>();
    try (StoredLedger ledger = new Ledgers(Clock.systemUTC()).open(place)) {
      ledger.statements(
          StatementQuery.all().withoutReasons(),
          s -> s.decisions().forEach(d -> found.merge(d.entry().by(), 1, Integer::sum)));
    }
    int lost =
        stored.entrySet().stream()
            .mapToInt(e -> e.getValue() - found.getOrDefault(e.getKey(), 0))
            .map(Math::abs)
            .sum();
    line("acknowledged reviews that the ledger lacks, or has twice: %d", lost);
    return lost > 0;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static void line(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}

package parley.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;
import parley.discourse.SourceDocument;
import parley.discourse.Variable;
import parley.discourse.VariableKind;
import parley.discourse.network.DuplicateRule;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkBuilder;
import parley.discourse.network.NetworkMatrix;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Normalisation;
import parley.discourse.network.Relation;
import parley.report.NetworkCsv;
import parley.store.dna.DnaFile;

/**
 * How long discourse networks take on seeded statements, cold (the first run in the JVM) and warm,
 * by the clock and by the thread's own processor time; the run line is in
 * docs/benchmarks-network.md.
 */
public final class NetworkBench {
  private static final int ROUNDS = 7;

  private NetworkBench() {}

  /**
   * @param args a {@code .dna} file whose tables are taken for one with generated statements
   */
  public static void main(String[] args) throws Exception {
    System.out.println("| what | cold, ms | warm median, ms | of it the thread's own, ms |");
    System.out.println("|---|---|---|---|");
    EventList hundred = events(100_000, 2_000, 300);
    for (DuplicateRule rule : DuplicateRule.values()) {
      var rules = NetworkRules.of(Mode.ONE, Relation.CONGRUENCE).duplicates(rule);
      measure(
          "100,000 statements, duplicates " + rule.name().toLowerCase(Locale.ROOT),
          () -> new NetworkBuilder(hundred, rules).statements().size() + " kept");
    }
    for (int organizations : new int[] {400, 2_000, 4_000}) {
      EventList sixty = events(60_000, organizations, 200);
      for (Relation relation : List.of(Relation.CONGRUENCE, Relation.SUBTRACT)) {
        measure(
            "60,000 statements, %,d organizations × 200 concepts: %s, average, to CSV"
                .formatted(organizations, relation.name().toLowerCase(Locale.ROOT)),
            () -> export(sixty, relation));
      }
    }
    if (args.length > 0) {
      Path file = GeneratedDna.of(Path.of(args[0]), events(60_000, 2_000, 200));
      measure(
          "the same with 2,000 organizations, read from a .dna file of 60,000 statements",
          () -> export(DnaFile.open(file).read("DNA Statement"), Relation.CONGRUENCE));
      Files.delete(file);
    }
  }

  private static String export(EventList events, Relation relation) throws IOException {
    NetworkRules rules =
        NetworkRules.of(Mode.ONE, relation)
            .normalised(Normalisation.AVERAGE)
            .duplicates(DuplicateRule.DOCUMENT);
    NetworkMatrix matrix = new NetworkBuilder(events, rules).build();
    Path file = Files.createTempFile("network", ".csv");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        NetworkCsv.matrix(matrix, out);
      }
      return "%,d ties, %,d MB".formatted(matrix.cells() / 2, Files.size(file) >> 20);
    } finally {
      Files.delete(file);
    }
  }

  private static void measure(String what, Callable<String> work) throws Exception {
    List<Double> warm = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    var threads = ManagementFactory.getThreadMXBean();
    double cold = 0;
    String answer = "";
    for (int round = 0; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      long startOwn = threads.getCurrentThreadCpuTime();
      answer = work.call();
      double millis = (System.nanoTime() - start) / 1e6;
      if (round == 0) {
        cold = millis;
      } else {
        warm.add(millis);
        own.add((threads.getCurrentThreadCpuTime() - startOwn) / 1e6);
      }
    }
    warm.sort(null);
    own.sort(null);
    System.out.printf(
        Locale.ROOT,
        "| %s (%s) | %.0f | %.0f | %.0f |%n",
        what,
        answer,
        cold,
        warm.get(ROUNDS / 2),
        own.get(ROUNDS / 2));
  }

  /** Some organizations and concepts are spoken of much more than others, as in life. */
  private static EventList events(int statements, int organizations, int concepts) {
    var random = new Random(20261125);
    List<SourceDocument> documents = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    long start = Instant.parse("2015-01-01T00:00:00Z").getEpochSecond();
    for (int d = 0; d < statements / 6; d++) {
      documents.add(new SourceDocument(Integer.toString(d + 1), "Doc " + d, "", "", "", ""));
      times.add(Instant.ofEpochSecond(start + random.nextInt(10 * 365 * 86_400)));
    }
    List<CodedStatement> list = new ArrayList<>();
    for (int s = 0; s < statements; s++) {
      int d = random.nextInt(documents.size());
      list.add(
          new CodedStatement(
              s + 1L,
              times.get(d),
              documents.get(d),
              0,
              1,
              "",
              "1",
              List.of(
                  "Org %04d".formatted(skewed(random, organizations)),
                  "Concept %04d".formatted(skewed(random, concepts)),
                  random.nextInt(3) == 0 ? "0" : "1")));
    }
    return new EventList(
        "DNA Statement",
        List.of(
            new Variable("organization", VariableKind.SHORT_TEXT),
            new Variable("concept", VariableKind.SHORT_TEXT),
            new Variable("agreement", VariableKind.BOOLEAN)),
        list,
        Map.of());
  }

  private static int skewed(Random random, int among) {
    return (int) (among * Math.pow(random.nextDouble(), 1.7));
  }
}

package parley.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeSet;
import parley.bargain.Combination;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.engine.SettlementEngine;
import parley.bargain.engine.SettlementResult;
import parley.bargain.search.DealSearch;
import parley.bargain.uncertain.Preference;
import parley.bargain.uncertain.UncertainAnalysis;
import parley.bargain.uncertain.UncertainResult;
import parley.bargain.uncertain.ValueKnowledge;
import parley.bargain.uncertain.WeightKnowledge;

/**
 * Speed of the settlement engines; the run line and results are in docs/benchmarks-settlement.md.
 */
public final class SettlementBench {
  private static final int REPEATS = 15;
  private static long sink;

  private SettlementBench() {}

  /**
   * Prints a table. The argument {@code large} adds 10^8 outcomes, {@code only-large} measures
   * these alone, which shows in how small a heap they can be visited.
   */
  public static void main(String[] args) {
    line(
        "cores %d, heap at most %d MiB, Java %s",
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.version());
    if (Arrays.asList(args).contains("only-large")) {
      large();
      return;
    }
    tenMillion();
    merging();
    fiveParties();
    constrained("with a deal", 45);
    constrained("without a deal", 85);
    uncertain();
    if (Arrays.asList(args).contains("large")) {
      large();
    }
    line("(check value %d)", sink);
  }

  private static void line(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  /** Median and fastest of {@value #REPEATS} runs, and the median of processor time, in ms. */
  private record Times(double median, double fastest, double processor) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.1f ms (fastest %.1f, processor %.1f)", median, fastest, processor);
    }
  }

  private static long processorNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static Times times(Runnable work) {
    var times = new double[REPEATS];
    var processor = new double[REPEATS];
    for (int r = 0; r < REPEATS; r++) {
      long processorStart = processorNanos();
      long start = System.nanoTime();
      work.run();
      times[r] = (System.nanoTime() - start) / 1e6;
      processor[r] = (processorNanos() - processorStart) / 1e6;
    }
    Arrays.sort(times);
    Arrays.sort(processor);
    return new Times(times[REPEATS / 2], times[0], processor[REPEATS / 2]);
  }

  private static SettlementModel additive(int parties, int issues, int values, int share) {
    var random = new Random(42);
    var issueList = new ArrayList<Issue>();
    for (int i = 0; i < issues; i++) {
      var names = new ArrayList<String>();
      for (int v = 0; v < values; v++) {
        names.add("v" + v);
      }
      issueList.add(new Issue("i" + i, IssueKind.CATEGORICAL, names));
    }
    var partyList = new ArrayList<Party>();
    for (int k = 0; k < parties; k++) {
      var rows = new ArrayList<List<Rational>>();
      long highest = 0;
      for (int i = 0; i < issues; i++) {
        var row = new ArrayList<Rational>();
        long best = 0;
        for (int v = 0; v < values; v++) {
          long worth = random.nextInt(1000);
          best = Math.max(best, worth);
          row.add(Rational.of(worth));
        }
        highest += best;
        rows.add(row);
      }
      partyList.add(Party.of("p" + k, Rational.of(highest * share / 100), rows));
    }
    return SettlementModel.of("bench", issueList, partyList);
  }

  private static void tenMillion() {
    SettlementModel model = additive(2, 7, 10, 50);
    long[][] table = table(model);
    Times pass = times(() -> pass(table));
    Times full = times(() -> analyse(model));
    line(
        "two parties, 10^7 outcomes: one pass over the utility table %s, full analysis %s:"
            + " %.2f times (fastest %.2f, processor %.2f)",
        pass,
        full,
        full.median() / pass.median(),
        full.fastest() / pass.fastest(),
        full.processor() / pass.processor());
  }

  private static long[][] table(SettlementModel model) {
    int outcomes = model.combinations().intValueExact();
    var table = new long[2][outcomes];
    for (int k = 0; k < 2; k++) {
      List<List<Rational>> utility = model.parties().get(k).utility();
      for (int x = 0; x < outcomes; x++) {
        int rest = x;
        for (int i = utility.size() - 1; i >= 0; i--) {
          table[k][x] += utility.get(i).get(rest % 10).numerator().longValue();
          rest /= 10;
        }
      }
    }
    return table;
  }

  // one pass: how many outcomes reach both reservation values, and the largest sum
  private static void pass(long[][] table) {
    long best = 0;
    long count = 0;
    for (int x = 0; x < table[0].length; x++) {
      best = Math.max(best, table[0][x] + table[1][x]);
      if (table[0][x] >= 3000 && table[1][x] >= 3000) {
        count++;
      }
    }
    sink += best + count;
  }

  private static SettlementResult analyse(SettlementModel model) {
    SettlementResult result = SettlementEngine.exact().analyse(model);
    sink += result.blocking().blockingSets().size();
    return result;
  }

  private static void merging() {
    SettlementModel model = additive(2, 12, 10, 0);
    Times time = times(() -> analyse(model));
    SettlementResult result = analyse(model);
    line(
        "two parties, 10^12 outcomes: %s, %s, %d efficient",
        time, result.search().engine(), result.pareto().orElseThrow().outcomes());
  }

  private static void fiveParties() {
    SettlementModel model = additive(5, 5, 10, 40);
    Times time = times(() -> analyse(model));
    line(
        "five parties, 10^5 outcomes: %s, %d efficient",
        time, analyse(model).pareto().orElseThrow().outcomes());
  }

  private static void constrained(String name, int share) {
    var random = new Random(7);
    SettlementModel plain = additive(6, 40, 5, 0);
    var lines = new ArrayList<RedLine>();
    for (int k = 0; k < 6; k++) {
      lines.add(
          new RedLine.LeastUtility(
              "least" + k, k, plain.highest(k).multiply(Rational.of(share, 100))));
      for (int r = 0; r < 3; r++) {
        lines.add(
            new RedLine.Refusal(
                "refusal" + k + "." + r,
                k,
                Combination.of(
                    Map.of(
                        random.nextInt(40),
                        new TreeSet<>(List.of(random.nextInt(5), random.nextInt(5)))))));
      }
    }
    var model =
        new SettlementModel(
            name, plain.issues(), plain.parties(), lines, true, List.of(), Optional.empty());
    String solver =
        ServiceLoader.load(DealSearch.class).findFirst().map(DealSearch::name).orElse("built in");
    long start = System.nanoTime();
    SettlementResult result = analyse(model);
    line(
        "6 parties, 40 issues, 5 values, 24 red lines, %s (%s): %.0f ms, engine %s, deal possible"
            + " %s, blocking sets %d, concession sets %d, complete %s, proved %s",
        name,
        solver,
        (System.nanoTime() - start) / 1e6,
        result.search().engine(),
        result.blocking().possible(),
        result.blocking().blockingSets().size(),
        result.blocking().concessionSets().size(),
        result.blocking().complete(),
        result.search().proved());
    result.bestDeals().forEach(best -> line("  best deal, %s: %s", best.goal(), best.proof()));
  }

  private static void uncertain() {
    int issues = 5;
    SettlementModel plain = additive(3, issues, 6, 0);
    var preferences = new ArrayList<Preference>();
    var parties = new ArrayList<Party>();
    for (int k = 0; k < 3; k++) {
      var order = new ArrayList<Integer>();
      for (int i = 0; i < issues; i++) {
        order.add((i + 2 * k) % issues);
      }
      var weights =
          new WeightKnowledge(
              java.util.Collections.nCopies(issues, Rational.of(5)),
              java.util.Collections.nCopies(issues, Rational.of(100)),
              order,
              Optional.of(Rational.of(100)));
      var values = plain.parties().get(k).utility().stream().map(ValueKnowledge::known).toList();
      preferences.add(new Preference(weights, values));
      parties.add(Party.of("p" + k, Rational.of(50_000), preferences.get(k).stated()));
    }
    SettlementModel model = plain.withParties(parties);
    long start = System.nanoTime();
    UncertainResult result = UncertainAnalysis.of(model, preferences, 1, 200);
    line(
        "three parties, 7776 outcomes, only the order of the weights known, 200 draws: %.0f ms;"
            + " acceptable for sure %d, for some %d; efficient for sure %d, for some %d, open %d;"
            + " single preferences that change the answer %d",
        (System.nanoTime() - start) / 1e6,
        result.necessarilyAcceptable(),
        result.possiblyAcceptable(),
        result.necessarilyEfficient().size(),
        result.possiblyEfficient().outcomes(),
        result.possiblyEfficient().open(),
        result.decisive().size());
  }

  private static void large() {
    SettlementModel plain = additive(2, 8, 10, 50);
    var model =
        new SettlementModel(
            "large",
            plain.issues(),
            plain.parties(),
            List.of(
                new RedLine.LeastUtility("a", 0, plain.highest(0).multiply(Rational.of(4, 5))),
                new RedLine.LeastUtility("b", 1, plain.highest(1).multiply(Rational.of(4, 5))),
                new RedLine.Refusal(
                    "c", 0, Combination.of(Map.of(0, List.of(1, 2), 7, List.of(3))))),
            false,
            List.of(),
            Optional.empty());
    System.gc();
    long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    long start = System.nanoTime();
    SettlementResult result = analyse(model);
    double time = (System.nanoTime() - start) / 1e6;
    System.gc();
    long after = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    line(
        "two parties, 10^8 outcomes with red lines: %.0f ms, %d efficient, heap grew by %d KiB",
        time, result.pareto().orElseThrow().outcomes(), (after - before) >> 10);
  }
}

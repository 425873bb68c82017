package parley.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import parley.gmcr.fast.BitModel;
import parley.gmcr.fast.BitStability;
import parley.gmcr.fast.StateQuery;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.DecisionMaker;
import parley.gmcr.model.Direction;
import parley.gmcr.model.Formula;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;

/**
 * How long the five concepts take on fully reversible option models of growing size, seeded; the
 * run line is in docs/benchmarks-conflict.md.
 */
public final class ConflictBench {
  private static final EnumSet<Concept> ALL = EnumSet.allOf(Concept.class);

  private static final long BUDGET = 1_000_000_000L;

  private ConflictBench() {}

  /**
   * @param args the largest number of options, 8 to 28; default 24
   */
  public static void main(String[] args) {
    int most = args.length > 0 ? Integer.parseInt(args[0]) : 24;
    System.out.println(
        "| options | decision makers | ms (best) | heap after, MB | SEQ equilibria |");
    System.out.println("|---|---|---|---|---|");
    for (int options = 8; options <= most; options += 2) {
      for (int players = 2; players <= (options <= 22 ? 3 : 2); players++) {
        measure(options, players);
      }
    }
    System.out.println();
    System.out.println("| options | decision makers | median ms | 99 % | worst |");
    System.out.println("|---|---|---|---|---|");
    for (int options = 16; options <= 26; options += 2) {
      for (int players = 2; players <= 4; players++) {
        oneState(options, players, options <= 20 ? 600 : 60);
      }
    }
  }

  private static void measure(int options, int players) {
    OptionModel model = model(options, players);
    int rounds = options <= 14 ? 200 : options <= 18 ? 10 : options <= 20 ? 3 : 1;
    long best = Long.MAX_VALUE;
    int equilibria = 0;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      var verdicts = new BitStability(new BitModel(model)).verdicts(ALL);
      best = Math.min(best, System.nanoTime() - start);
      equilibria = verdicts.equilibria(Concept.SEQ).cardinality();
    }
    var runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.2f | %d | %d |%n",
        options,
        players,
        best / 1e6,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        equilibria);
  }

  // every decision maker and concept in turn, each time from scratch
  private static void oneState(int options, int players, int rounds) {
    OptionModel model = model(options, players);
    var random = new Random(20261124L);
    Concept[] concepts = Concept.values();
    long[] took = new long[rounds];
    for (int round = -rounds / 4; round < rounds; round++) {
      long state = random.nextLong() & model.all();
      int dm = Math.floorMod(round, players);
      Concept concept = concepts[Math.floorMod(round / players, concepts.length)];
      long start = System.nanoTime();
      boolean decided = new StateQuery(model, BUDGET).prove(dm, concept, state, 1000).isPresent();
      if (round >= 0) {
        took[round] = decided ? System.nanoTime() - start : Long.MAX_VALUE;
      }
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.3f | %.2f | %.2f |%n",
        options,
        players,
        took[rounds / 2] / 1e6,
        took[rounds * 99 / 100] / 1e6,
        took[rounds - 1] / 1e6);
  }

  /** Options dealt out in turn; each side wants n seeded statements of one or two literals. */
  static OptionModel model(int options, int players) {
    var random = new Random(20261124L + options * 10L + players);
    List<ConflictOption> levers = new ArrayList<>();
    for (int k = 0; k < options; k++) {
      levers.add(new ConflictOption("o" + k, "o" + k, k % players, Direction.BOTH));
    }
    List<List<Formula>> statements = new ArrayList<>();
    for (int i = 0; i < players; i++) {
      List<Formula> mine = new ArrayList<>();
      for (int k = 0; k < options; k++) {
        Formula a = new Formula.Literal(random.nextInt(options), random.nextBoolean());
        Formula b = new Formula.Literal(random.nextInt(options), random.nextBoolean());
        mine.add(random.nextBoolean() ? a : new Formula.And(List.of(a, b)));
      }
      statements.add(mine);
    }
    return new OptionModel(
        "bench",
        "",
        IntStream.range(0, players).mapToObj(i -> new DecisionMaker("D" + i, "D" + i)).toList(),
        levers,
        List.of(),
        statements,
        OptionalLong.empty());
  }
}

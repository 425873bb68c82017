package parley.bench;

import java.util.ArrayList;
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
    oneState();
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

  private static void oneState() {
    OptionModel model = model(16, 3);
    long worst = 0;
    for (int round = 0; round < 100; round++) {
      long start = System.nanoTime();
      var query = new StateQuery(model);
      query.prove(round % 3, Concept.SEQ, round * 37L);
      if (round >= 20) {
        worst = Math.max(worst, System.nanoTime() - start);
      }
    }
    System.out.printf(
        Locale.ROOT, "one verdict with its proof at 16 options: at most %.2f ms%n", worst / 1e6);
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

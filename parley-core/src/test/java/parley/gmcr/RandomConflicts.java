package parley.gmcr;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.DecisionMaker;
import parley.gmcr.model.Direction;
import parley.gmcr.model.Formula;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.Moves;
import parley.gmcr.model.OptionModel;
import parley.gmcr.model.Pattern;
import parley.gmcr.model.Preference;

/** Random models from a seed, so that every failure can be replayed. */
final class RandomConflicts {
  static final long SEED = Long.getLong("parley.seed", 20261124L);

  private RandomConflicts() {}

  static OptionModel options(Random random, int options, int players) {
    List<ConflictOption> levers = new ArrayList<>();
    for (int k = 0; k < options; k++) {
      int owner = k < players ? k : random.nextInt(players);
      int d = random.nextInt(6);
      Direction direction = d == 0 ? Direction.FORWARD : d == 1 ? Direction.BACK : Direction.BOTH;
      levers.add(new ConflictOption("o" + k, "o" + k, owner, direction));
    }
    List<Pattern> infeasible = new ArrayList<>();
    for (int k = random.nextInt(3); k > 0; k--) {
      long mask = 1L << random.nextInt(options);
      mask |= 1L << random.nextInt(options);
      infeasible.add(new Pattern(mask, random.nextLong() & mask));
    }
    List<List<Formula>> statements = new ArrayList<>();
    for (int i = 0; i < players; i++) {
      List<Formula> mine = new ArrayList<>();
      for (int k = 0; k < 2 + random.nextInt(options + 1); k++) {
        mine.add(formula(random, options));
      }
      statements.add(mine);
    }
    return new OptionModel(
        "random", "", players(players), levers, infeasible, statements, OptionalLong.empty());
  }

  private static Formula formula(Random random, int options) {
    Formula a = new Formula.Literal(random.nextInt(options), random.nextBoolean());
    Formula b = new Formula.Literal(random.nextInt(options), random.nextBoolean());
    return switch (random.nextInt(5)) {
      case 0 -> new Formula.And(List.of(a, b));
      case 1 -> new Formula.Or(List.of(a, b));
      case 2 -> new Formula.Iff(a, b);
      case 3 -> Formula.when(a, b);
      default -> a;
    };
  }

  static List<DecisionMaker> players(int players) {
    return IntStream.range(0, players).mapToObj(i -> new DecisionMaker("D" + i, "D" + i)).toList();
  }

  /** A graph whose moves are drawn at random and so hardly ever transitive. */
  static GraphModel graph(Random random, int states, int players, int tiers) {
    int[][][] moves = new int[players][states][];
    List<Preference> preferences = new ArrayList<>();
    for (int i = 0; i < players; i++) {
      for (int s = 0; s < states; s++) {
        moves[i][s] = IntStream.range(0, states).filter(t -> random.nextInt(states) < 2).toArray();
      }
      preferences.add(
          Preference.ofLevels(
              IntStream.range(0, states).map(s -> random.nextInt(tiers)).toArray()));
    }
    return new GraphModel(
        "random",
        "",
        players(players),
        IntStream.range(0, states).mapToObj(s -> new GraphModel.State("s" + s, "")).toList(),
        new Moves(moves),
        preferences,
        OptionalInt.empty());
  }
}

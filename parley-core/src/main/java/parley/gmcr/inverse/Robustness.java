package parley.gmcr.inverse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.GraphStability;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;

/**
 * The least number of adjacent swaps in one decision maker's ranking that makes an equilibrium
 * unstable.
 *
 * <p>In a ranking without ties this is Kendall's distance to the nearest destroying ranking without
 * ties; in one with ties every pair of states whose relation changes counts as one swap. The
 * nearest ranking with which a decision maker itself would leave is found exactly ({@link
 * Departure}); for R, GMR and SMR that is all. For SEQ and SSEQ an answer can also fail because an
 * opponent no longer gains by it: all nearer rankings of the opponents are then tried one by one,
 * as far as a budget allows ({@link NearestRanking}).
 */
public final class Robustness {
  private static final int MOST_TRIED = 5_000;
  // always: those one swap away in small models
  private static final int FEW_TRIED = 50;
  // tries times states for the whole model: well below a second
  private static final long MOST_WORK = 100_000;

  private final GraphModel model;
  private final GraphStability now;
  private long work;

  /**
   * How far the nearest change is that destroys an equilibrium.
   *
   * @param nearest the nearest change found; empty if none was
   * @param exact whether it is the nearest of all; without a change, whether there is none
   * @param atLeast nothing nearer than this many swaps destroys the equilibrium
   */
  public record Result(Optional<Finding> nearest, boolean exact, int atLeast) {}

  /**
   * A change that destroys an equilibrium.
   *
   * @param dm whose ranking changes
   * @param changes the pairs of states that change places: as many as swaps
   */
  public record Finding(int dm, List<Change> changes) {
    /** Copies the list. */
    public Finding {
      changes = List.copyOf(changes);
    }

    /** How many adjacent swaps. */
    public int swaps() {
      return changes.size();
    }
  }

  /**
   * A pair of states whose relation changes.
   *
   * @param upper the state that was better, or one of two that were tied
   * @param lower the other one
   * @param was 1 if {@code upper} was better, 0 for a tie
   * @param is 1 if {@code upper} is better then, 0 for a tie, -1 if {@code lower} is
   */
  public record Change(int upper, int lower, int was, int is) {}

  /** Robustness of the model's equilibria. */
  public Robustness(GraphModel model) {
    this.model = model;
    this.now = new GraphStability(model, Semantics.SEQUENCES, Reading.SIMPLE);
  }

  /** The nearest change that destroys the equilibrium. */
  public Result of(int s, Concept concept) {
    var departure = new Departure(model, now, concept);
    Optional<Finding> best = Optional.empty();
    boolean exact = true;
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      Ranking start = Ranking.of(model.preferences().get(dm));
      for (int t : model.moves(dm, s)) {
        var result = departure.of(dm, s, t, best.map(Finding::swaps).orElse(Integer.MAX_VALUE));
        exact &= result.exact();
        int who = dm;
        best = nearer(best, result.ranking().map(r -> new Finding(who, start.changes(r))));
      }
    }
    int bound = best.map(Finding::swaps).orElse(Integer.MAX_VALUE);
    if (!concept.credible() || bound == 1) {
      boolean sure = exact || bound == 1;
      return new Result(best, sure, sure ? bound : 1);
    }
    return search(s, concept, best, exact);
  }

  // an opponent's ranking can also decide whether it still gains by an answer
  private Result search(int s, Concept concept, Optional<Finding> left, boolean exact) {
    Optional<Finding> best = left;
    int atLeast = exact ? Integer.MAX_VALUE : 1;
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      int who = dm;
      int bound = best.map(Finding::swaps).orElse(Integer.MAX_VALUE);
      long rest = (MOST_WORK - work) / model.size();
      int pairs = model.size() * model.size() / 2;
      int budget = (int) Math.max(Math.min(pairs, FEW_TRIED), Math.min(MOST_TRIED, rest));
      Ranking start = Ranking.of(model.preferences().get(dm));
      var answers = new LostAnswer(model, concept, who, s);
      var result = new NearestRanking(answers::lost).from(start, bound, budget);
      work += (long) result.tested() * model.size();
      atLeast = Math.min(atLeast, result.atLeast());
      best = nearer(best, result.found().map(after -> new Finding(who, start.changes(after))));
    }
    int swaps = best.map(Finding::swaps).orElse(Integer.MAX_VALUE);
    return new Result(best, atLeast >= swaps, Math.min(atLeast, swaps));
  }

  private static Optional<Finding> nearer(Optional<Finding> a, Optional<Finding> b) {
    return java.util.stream.Stream.of(a, b)
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(Finding::swaps));
  }
}

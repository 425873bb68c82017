package parley.gmcr.inverse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.Preference;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.GraphStability;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;

/**
 * The least number of adjacent swaps in one decision maker's ranking that makes an equilibrium
 * unstable.
 *
 * <p>In a ranking without ties this is Kendall's distance to the nearest destroying ranking without
 * ties; in one with ties every pair of states whose relation changes counts as one swap. A decision
 * maker leaves s once some move t of its own and everything its opponents can answer with lie above
 * s; the cheapest way lowers s to some place and lifts the rest past it, and is found by trying
 * every place. This is exact for R and GMR. For the other concepts, where an answer can also fail
 * because the mover escapes or because an opponent no longer gains by it, it is an upper bound; all
 * nearer rankings of everybody are then tried one by one, as far as a budget allows.
 */
public final class Robustness {
  private static final int MOST_TRIED = 2_000;
  // tries times states for the whole model: well below a second
  private static final long MOST_WORK = 200_000;

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
    Optional<Finding> best = Optional.empty();
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      for (int t : model.moves(dm, s)) {
        best = nearer(best, lift(dm, s, t, mustRise(dm, concept, t)));
      }
    }
    int bound = best.map(Finding::swaps).orElse(Integer.MAX_VALUE);
    if (concept == Concept.R || concept == Concept.GMR || bound == 1) {
      return new Result(best, true, bound);
    }
    return search(s, concept, best);
  }

  private Result search(int s, Concept concept, Optional<Finding> lifted) {
    Optional<Finding> best = lifted;
    int atLeast = Integer.MAX_VALUE;
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      int who = dm;
      int bound = best.map(Finding::swaps).orElse(Integer.MAX_VALUE);
      int budget = (int) Math.max(0, Math.min(MOST_TRIED, (MOST_WORK - work) / model.size()));
      Ranking start = Ranking.of(model.preferences().get(dm));
      var result =
          new NearestRanking(r -> !equilibrium(model.with(who, r.preference()), concept, s))
              .from(start, bound, budget);
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

  // everything that opponents could answer the move to t with has to lie above s, too; for
  // symmetric concepts it is enough that the mover can get back to t
  private BitSet mustRise(int dm, Concept concept, int t) {
    var rise = new BitSet();
    if (concept != Concept.R) {
      now.answersTo(dm, t, concept.credible()).stream()
          .filter(
              x -> !concept.symmetric() || IntStream.of(model.moves(dm, x)).noneMatch(z -> z == t))
          .forEach(rise::set);
    }
    rise.set(t);
    return rise;
  }

  private Optional<Finding> lift(int dm, int s, int t, BitSet rise) {
    if (rise.get(s)) {
      return Optional.empty();
    }
    Preference p = model.preferences().get(dm);
    // what is not above s now, best first; among equals those that must rise come first where
    // they are tied with s, and last below, where leaving a tie has its price
    List<Integer> below = new ArrayList<>();
    IntStream.range(0, model.size())
        .filter(x -> x != s && p.level(x) <= p.level(s))
        .forEach(below::add);
    below.sort(
        Comparator.comparingInt((Integer x) -> -p.level(x))
            .thenComparing(x -> rise.get(x) == (p.level(x) == p.level(s)) ? 0 : 1));
    int[] others = new int[below.size() + 1];
    for (int q = 0; q < below.size(); q++) {
      others[q + 1] = others[q] + (rise.get(below.get(q)) ? 0 : 1);
    }
    int tied = (int) below.stream().filter(x -> p.level(x) == p.level(s)).count();
    int tiedRising = (int) below.stream().limit(tied).filter(rise::get).count();
    int best = Integer.MAX_VALUE;
    int where = 0;
    for (int place = 0; place <= below.size(); place++) {
      boolean splitsTie =
          place > 0
              && place < below.size()
              && p.level(below.get(place - 1)) == p.level(below.get(place))
              && p.level(below.get(place)) != p.level(s);
      if (splitsTie) {
        continue;
      }
      // those tied with s that come to lie above it leave the ties with those that do not
      int leave = Math.max(place, tiedRising);
      int cost = place + (leave < tied ? leave * (tied - leave) : 0);
      for (int q = place; q < below.size() && cost < best; q++) {
        if (rise.get(below.get(q))) {
          cost += 1 + others[q] - others[place];
        }
      }
      if (cost < best) {
        best = cost;
        where = place;
      }
    }
    Ranking before = Ranking.of(p);
    return Optional.of(new Finding(dm, before.changes(lifted(p, s, below, where, rise))));
  }

  // above s and the first of those below as they were, then what rises, then s, then the rest
  private Ranking lifted(Preference p, int s, List<Integer> below, int place, BitSet rise) {
    List<Integer> upper = new ArrayList<>(below.subList(0, place));
    List<Integer> rest = below.subList(place, below.size());
    rest.stream().filter(rise::get).forEach(upper::add);
    int[] levels = new int[model.size()];
    int level = 0;
    for (int k = 0; k < upper.size(); k++) {
      boolean tied = k > 0 && p.level(upper.get(k)) == p.level(upper.get(k - 1));
      level -= tied ? 0 : 1;
      levels[upper.get(k)] = level;
    }
    levels[s] = --level;
    int last = p.level(s);
    for (int x : rest) {
      if (!rise.get(x)) {
        level -= p.level(x) == last ? 0 : 1;
        levels[x] = level;
        last = p.level(x);
      }
    }
    IntStream.range(0, model.size())
        .filter(x -> p.level(x) > p.level(s))
        .forEach(x -> levels[x] = 1 + p.level(x) - p.level(s));
    return Ranking.of(levels);
  }

  private static boolean equilibrium(GraphModel model, Concept concept, int s) {
    var engine = new GraphStability(model, Semantics.SEQUENCES, Reading.SIMPLE);
    return IntStream.range(0, model.decisionMakers().size())
        .allMatch(i -> engine.stable(i, concept, s));
  }
}

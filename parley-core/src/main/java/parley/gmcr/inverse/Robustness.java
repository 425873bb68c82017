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
 * <p>Where nobody's ranking has ties this is the Kendall distance to the nearest destroying
 * ranking; with ties every pair of states whose order changes counts as one swap. A decision maker
 * leaves s once some move t of its own and everything its opponents can answer with lie above s;
 * the cheapest way lowers s to some place and lifts the rest past it, and is found by trying every
 * place. This is exact for R and GMR. For the other concepts the distance of that way is an upper
 * bound; rankings one swap away are all tried, so that 1, and 2 where nothing nearer destroys, are
 * exact too.
 */
public final class Robustness {
  // trying every single swap costs a stability test each
  private static final int MOST_STATES_TO_TRY = 150;

  private final GraphModel model;
  private final GraphStability now;

  /**
   * A change that destroys an equilibrium.
   *
   * @param dm whose ranking changes
   * @param swaps how many adjacent swaps
   * @param exact whether fewer are impossible; else {@code swaps} is an upper bound
   * @param lowered the state that comes to lie lower
   * @param lifted the states that come to lie above it, the temptation first
   */
  public record Finding(int dm, int swaps, boolean exact, int lowered, List<Integer> lifted) {
    /** Copies the list. */
    public Finding {
      lifted = List.copyOf(lifted);
    }
  }

  /** Robustness of the model's equilibria. */
  public Robustness(GraphModel model) {
    this.model = model;
    this.now = new GraphStability(model, Semantics.SEQUENCES, Reading.SIMPLE);
  }

  /** The cheapest change that destroys the equilibrium; empty if no ranking does. */
  public Optional<Finding> of(int s, Concept concept) {
    Optional<Finding> best = Optional.empty();
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      for (int t : model.moves(dm, s)) {
        Optional<Finding> found = lift(dm, s, t, mustRise(dm, concept, t));
        best = closer(best, found);
      }
    }
    boolean proven = concept == Concept.R || concept == Concept.GMR;
    if (proven || (best.isPresent() && best.get().swaps() == 1)) {
      return best.map(f -> new Finding(f.dm(), f.swaps(), true, f.lowered(), f.lifted()));
    }
    if (model.size() > MOST_STATES_TO_TRY) {
      return best;
    }
    Optional<Finding> single = singleSwap(s, concept);
    if (single.isPresent()) {
      return single;
    }
    // a change of one opponent's ranking may also undo a sanction, which only the trial above sees
    boolean ties = model.preferences().stream().anyMatch(Robustness::hasTies);
    return best.map(
        f -> new Finding(f.dm(), f.swaps(), f.swaps() == 2 && !ties, f.lowered(), f.lifted()));
  }

  private static Optional<Finding> closer(Optional<Finding> a, Optional<Finding> b) {
    return java.util.stream.Stream.of(a, b)
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(Finding::swaps));
  }

  // everything that opponents could answer the move to t with has to lie above s, too
  private BitSet mustRise(int dm, Concept concept, int t) {
    if (concept == Concept.R) {
      var only = new BitSet();
      only.set(t);
      return only;
    }
    BitSet rise = now.answersTo(dm, t, concept.credible());
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
    int best = Integer.MAX_VALUE;
    for (int place = 0; place <= below.size(); place++) {
      boolean splitsTie =
          place > 0
              && place < below.size()
              && p.level(below.get(place - 1)) == p.level(below.get(place))
              && p.level(below.get(place)) != p.level(s);
      if (splitsTie) {
        continue;
      }
      int cost = place;
      for (int q = place; q < below.size() && cost < best; q++) {
        if (rise.get(below.get(q))) {
          cost += 1 + others[q] - others[place];
        }
      }
      best = Math.min(best, cost);
    }
    List<Integer> lifted = new ArrayList<>(List.of(t));
    below.stream().filter(x -> x != t && rise.get(x)).forEach(lifted::add);
    return Optional.of(new Finding(dm, best, false, s, lifted));
  }

  private Optional<Finding> singleSwap(int s, Concept concept) {
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      Preference p = model.preferences().get(dm);
      Integer[] order = IntStream.range(0, model.size()).boxed().toArray(Integer[]::new);
      java.util.Arrays.sort(order, Comparator.comparingInt(x -> -p.level(x)));
      for (int r = 0; r + 1 < order.length; r++) {
        int high = order[r];
        int low = order[r + 1];
        if (!alone(order, r, p) || p.level(high) == p.level(low)) {
          continue;
        }
        int[] levels = p.levels();
        levels[high] = p.level(low);
        levels[low] = p.level(high);
        GraphModel changed = model.with(dm, Preference.ofLevels(levels));
        if (!equilibrium(changed, concept, s)) {
          return Optional.of(new Finding(dm, 1, true, high, List.of(low)));
        }
      }
    }
    return Optional.empty();
  }

  // only neighbours without ties change places in a single swap
  private static boolean alone(Integer[] order, int r, Preference p) {
    boolean above = r > 0 && p.level(order[r - 1]) == p.level(order[r]);
    boolean beneath = r + 2 < order.length && p.level(order[r + 2]) == p.level(order[r + 1]);
    return !above && !beneath;
  }

  private static boolean equilibrium(GraphModel model, Concept concept, int s) {
    var engine = new GraphStability(model, Semantics.SEQUENCES, Reading.SIMPLE);
    return IntStream.range(0, model.decisionMakers().size())
        .allMatch(i -> engine.stable(i, concept, s));
  }

  private static boolean hasTies(Preference p) {
    return IntStream.of(p.levels()).distinct().count() < p.states();
  }
}

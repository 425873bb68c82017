package parley.gmcr.stability;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import parley.error.Interruption;
import parley.gmcr.model.GraphModel;

/**
 * The five solution concepts by their definitions, on any stored graph.
 *
 * <p>For each improvement t of the focal decision maker from s there must be a state x that its
 * opponents can reach from t, by improvements only where the concept asks for credible answers,
 * that deters it, and from which (symmetric concepts) every further move of its own still deters.
 * Opponents' reach is computed once for each (decision maker, state, credible) and kept while
 * memory allows. Kilgour, Hipel and Fang (1987); see {@link Concept}.
 */
public final class GraphStability {
  // beyond this many cached bits the reach of a state is computed anew each time
  private static final long CACHED_BITS = 2_000_000_000L;

  private final GraphModel model;
  private final Reading reading;
  private final JointMoves joint;
  private final Map<Long, BitSet> cache = new HashMap<>();

  /** Verdicts for the model, its joint moves and its reading of preferences. */
  public GraphStability(GraphModel model, Semantics semantics, Reading reading) {
    this.model = model;
    this.reading = reading;
    this.joint = new JointMoves(model, semantics, reading);
  }

  /** Whether the state is stable for the decision maker under the concept. */
  public boolean stable(int dm, Concept concept, int s) {
    for (int t : model.moves(dm, s)) {
      if (reading.tempts(model, dm, s, t)
          && (concept == Concept.R || !sanctioned(dm, concept, s, t))) {
        return false;
      }
    }
    return true;
  }

  /** All states stable for the decision maker under the concept. */
  public BitSet stable(int dm, Concept concept) {
    var stable = new BitSet();
    for (int s = 0; s < model.size(); s++) {
      Interruption.check();
      stable.set(s, stable(dm, concept, s));
    }
    return stable;
  }

  /** All verdicts at once. */
  public Verdicts verdicts(Iterable<Concept> concepts) {
    var verdicts = new Verdicts(model.decisionMakers().size(), model.size());
    for (Concept concept : concepts) {
      for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
        verdicts.put(dm, concept, stable(dm, concept));
      }
    }
    return verdicts;
  }

  /** The states that answer the move from s to t under the concept; empty if there is none. */
  public BitSet sanctions(int dm, Concept concept, int s, int t) {
    var answers = new BitSet();
    reach(dm, t, concept.credible()).stream()
        .filter(x -> answers(dm, concept, s, x))
        .forEach(answers::set);
    return answers;
  }

  /** All states with which the opponents can answer a move to t; a copy. */
  public BitSet answersTo(int dm, int t, boolean credible) {
    return (BitSet) reach(dm, t, credible).clone();
  }

  private boolean sanctioned(int dm, Concept concept, int s, int t) {
    BitSet reach = reach(dm, t, concept.credible());
    for (int x = reach.nextSetBit(0); x >= 0; x = reach.nextSetBit(x + 1)) {
      if (answers(dm, concept, s, x)) {
        return true;
      }
    }
    return false;
  }

  private boolean answers(int dm, Concept concept, int s, int x) {
    if (!reading.deters(model, dm, s, x)) {
      return false;
    }
    if (concept.symmetric()) {
      for (int z : model.moves(dm, x)) {
        if (!reading.deters(model, dm, s, z)) {
          return false;
        }
      }
    }
    return true;
  }

  private BitSet reach(int dm, int t, boolean credible) {
    int[] opponents =
        IntStream.range(0, model.decisionMakers().size()).filter(j -> j != dm).toArray();
    long all = 2L * model.decisionMakers().size() * model.size() * model.size();
    if (all > CACHED_BITS) {
      return joint.reach(opponents, t, credible);
    }
    long key = ((long) t * model.decisionMakers().size() + dm) * 2 + (credible ? 1 : 0);
    return cache.computeIfAbsent(key, k -> joint.reach(opponents, t, credible));
  }
}

package parley.gmcr.fast;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.Verdicts;

/**
 * The five solution concepts for every state of an option model, without storing arcs.
 *
 * <p>Let p be the focal decision maker's level, M f(s) the maximum of f over s and what it can move
 * to, and C f(t) the minimum over t and all that its opponents can reach from t (C⁺: by
 * improvements). Then s is stable iff
 *
 * <ul>
 *   <li>R: M p (s) ≤ p(s);
 *   <li>GMR: M C p (s) ≤ p(s), SEQ: M C⁺ p (s) ≤ p(s);
 *   <li>SMR: M min(p, C M p) (s) ≤ p(s), SSEQ: M min(p, C⁺ M p) (s) ≤ p(s).
 * </ul>
 *
 * <p>A move t that does not improve has C p (t) ≤ p(t) ≤ p(s) and so never counts; for the
 * symmetric concepts the minimum with p(t) has the same effect. C is one number a state, found by
 * repeating the opponents' transforms until nothing changes; this rests on option-form moves being
 * transitive, so that "nobody twice in a row" excludes nothing. Cost: about n·2^n for each pass;
 * one pass for two decision makers.
 */
public final class BitStability {
  private final BitModel model;
  private final int decisionMakers;

  /** Verdicts for the model. */
  public BitStability(BitModel model) {
    this.model = model;
    this.decisionMakers = model.model().decisionMakers().size();
  }

  /** All verdicts under the concepts; states are bit sets of options. */
  public Verdicts verdicts(Set<Concept> concepts) {
    var verdicts = new Verdicts(decisionMakers, model.size());
    for (int dm = 0; dm < decisionMakers; dm++) {
      judge(dm, concepts, verdicts);
    }
    return verdicts;
  }

  /** Adds the verdicts of one decision maker, so that a caller can show progress. */
  public void judge(int dm, Set<Concept> concepts, Verdicts into) {
    int[] p = model.levels(dm);
    var mine = new MoveTransform(model, dm);
    Optional<int[]> escape = Optional.empty();
    if (concepts.contains(Concept.R) || concepts.stream().anyMatch(Concept::symmetric)) {
      int[] m = p.clone();
      mine.max(m);
      if (concepts.contains(Concept.R)) {
        into.put(dm, Concept.R, notAbove(m, p));
      }
      escape = Optional.of(m);
    }
    for (boolean credible : new boolean[] {false, true}) {
      boolean any = concepts.stream().anyMatch(c -> c != Concept.R && c.credible() == credible);
      if (any) {
        answered(dm, credible, concepts, p, escape.orElse(p), into);
      }
    }
  }

  private void answered(
      int dm, boolean credible, Set<Concept> concepts, int[] p, int[] escape, Verdicts into) {
    var mine = new MoveTransform(model, dm);
    var opponents = new Opponents(model, dm, credible);
    for (Concept concept : concepts) {
      if (concept == Concept.R || concept.credible() != credible) {
        continue;
      }
      int[] worst = opponents.worst(concept.symmetric() ? escape : p);
      if (concept.symmetric()) {
        combine(worst, p, Math::min);
      }
      mine.max(worst);
      into.put(dm, concept, notAbove(worst, p));
    }
  }

  private static void combine(int[] into, int[] with, IntBinaryOperator operator) {
    Parallel.range(
        into.length,
        (from, to) -> {
          for (int s = from; s < to; s++) {
            into[s] = operator.applyAsInt(into[s], with[s]);
          }
        });
  }

  private BitSet notAbove(int[] value, int[] p) {
    long[] words = new long[Math.max(1, value.length / Long.SIZE)];
    Parallel.range(
        words.length,
        1 << 10,
        (from, to) -> {
          for (int w = from; w < to; w++) {
            long word = 0;
            int end = Math.min(value.length, (w + 1) * Long.SIZE);
            for (int s = w * Long.SIZE; s < end; s++) {
              if (value[s] <= p[s] && model.feasible(s)) {
                word |= 1L << s;
              }
            }
            words[w] = word;
          }
        });
    return BitSet.valueOf(words);
  }
}

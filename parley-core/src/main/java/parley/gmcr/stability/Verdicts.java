package parley.gmcr.stability;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which states are stable for whom under which concept. States are indices; bit set means stable.
 *
 * <p>Verdicts are kept for each decision maker, so that any mix of concepts gives equilibria.
 */
public final class Verdicts {
  private final int decisionMakers;
  private final int states;
  private final Map<Concept, BitSet[]> stable = new EnumMap<>(Concept.class);

  /** No verdicts yet. */
  public Verdicts(int decisionMakers, int states) {
    this.decisionMakers = decisionMakers;
    this.states = states;
  }

  /** Adds the verdicts of one decision maker under one concept. */
  public void put(int dm, Concept concept, BitSet stableStates) {
    stable.computeIfAbsent(concept, c -> new BitSet[decisionMakers])[dm] =
        (BitSet) stableStates.clone();
  }

  /** The concepts with verdicts for every decision maker, in their natural order. */
  public Set<Concept> concepts() {
    var complete = EnumSet.noneOf(Concept.class);
    stable.forEach(
        (concept, sets) -> {
          if (java.util.Arrays.stream(sets).allMatch(java.util.Objects::nonNull)) {
            complete.add(concept);
          }
        });
    return complete;
  }

  /** The states stable for the decision maker under the concept; a copy. */
  public BitSet stable(int dm, Concept concept) {
    BitSet[] sets = stable.get(concept);
    if (sets == null) {
      throw new IllegalArgumentException("no verdicts for " + concept);
    }
    return (BitSet) sets[dm].clone();
  }

  /** The states stable for everybody under the concept. */
  public BitSet equilibria(Concept concept) {
    return equilibria(java.util.Collections.nCopies(decisionMakers, concept));
  }

  /** The states stable for everybody, each decision maker by its own concept. */
  public BitSet equilibria(List<Concept> conceptOf) {
    var all = new BitSet();
    all.set(0, states);
    for (int dm = 0; dm < decisionMakers; dm++) {
      all.and(stable(dm, conceptOf.get(dm)));
    }
    return all;
  }

  /** How many states were judged. */
  public int states() {
    return states;
  }
}

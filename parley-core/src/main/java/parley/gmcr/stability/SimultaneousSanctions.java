package parley.gmcr.stability;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.Pattern;

/**
 * Simultaneous sanctioning in Fraser and Hipel's sense (1979): a state that is unstable for at
 * least two decision makers is stable for one of them after all if each of its improvements, made
 * at the same moment as some improvements of the others from the same state, ends in a feasible
 * state it does not prefer.
 *
 * <p>Each of the others may stay or make any one of its own improvements from s, at least one of
 * them moving; changes are combined option by option. This differs from the SIM of GMCR+, which
 * also applies to states unstable for only one. Cost: the product of the numbers of improvements.
 */
public final class SimultaneousSanctions {
  private final GraphModel model;
  private final long[] options;
  private final Map<Long, Integer> index = new HashMap<>();

  /**
   * Simultaneous sanctions in the model.
   *
   * @throws IllegalArgumentException unless every state shows Y or N for each option
   */
  public SimultaneousSanctions(GraphModel model) {
    if (!applies(model)) {
      throw new IllegalArgumentException("combining changes needs Y or N for each option");
    }
    this.model = model;
    this.options = model.states().stream().mapToLong(s -> Pattern.parse(s.label()).yes()).toArray();
    for (int s = 0; s < options.length; s++) {
      index.put(options[s], s);
    }
  }

  /** Whether the states show their options. */
  public static boolean applies(GraphModel model) {
    return model.states().stream().allMatch(s -> s.label().matches("[YN]{1,63}"));
  }

  /**
   * Whether simultaneous sanctions hold the decision maker in the state.
   *
   * @param unstable the decision makers for whom the state is unstable otherwise
   */
  public boolean holds(int dm, int s, BitSet unstable) {
    return unstable.get(dm)
        && unstable.cardinality() >= 2
        && Arrays.stream(improvements(dm, s)).allMatch(t -> answered(dm, s, options[t], 0, false));
  }

  private boolean answered(int dm, int s, long end, int next, boolean moved) {
    if (next == model.decisionMakers().size()) {
      Integer reached = index.get(end);
      return moved && reached != null && !model.prefers(dm, reached, s);
    }
    if (answered(dm, s, end, next + 1, moved)) {
      return true;
    }
    return next != dm
        && Arrays.stream(improvements(next, s))
            .anyMatch(t -> answered(dm, s, end ^ options[s] ^ options[t], next + 1, true));
  }

  private int[] improvements(int dm, int s) {
    return IntStream.of(model.moves(dm, s)).filter(t -> model.prefers(dm, t, s)).toArray();
  }

  /** The states everybody stays in, by the concept or held by simultaneous sanctions. */
  public BitSet equilibria(Verdicts verdicts, Concept concept) {
    var equilibria = new BitSet();
    for (int s = 0; s < options.length; s++) {
      int at = s;
      var unstable = new BitSet();
      IntStream.range(0, model.decisionMakers().size())
          .filter(i -> !verdicts.stable(i, concept).get(at))
          .forEach(unstable::set);
      equilibria.set(s, unstable.stream().allMatch(i -> holds(i, at, unstable)));
    }
    return equilibria;
  }
}

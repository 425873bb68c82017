package parley.gmcr.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.Preference;

/**
 * Which states are stable for some way in which the unknown preferences may turn out.
 *
 * <p>The focal decision maker's own unknown pairs all speak for staying at once. An opponent's
 * unknown pair matters, for SEQ and SSEQ, as a move that might be an improvement; where it can move
 * one way only, let it be one. Only a pair with moves both ways asks for a choice, and all choices
 * are tried: exact while there are few, an upper bound beyond.
 */
public final class PossibleStability {
  private final GraphModel model;
  private final long mostWork;

  /**
   * @param stable the states that may be stable
   * @param exact whether each of them is stable in some completion; else some may not be
   */
  public record Result(BitSet stable, boolean exact) {}

  private record Choice(int dm, Preference.Pair pair) {}

  /**
   * Possible stability in the model.
   *
   * @param mostWork the most states to judge, over all choices, for one decision maker and concept
   */
  public PossibleStability(GraphModel model, long mostWork) {
    this.model = model;
    this.mostWork = mostWork;
  }

  /** The states that some completion makes stable for the decision maker. */
  public Result stable(int dm, Concept concept) {
    List<Choice> choices = concept.credible() ? choices(dm) : List.of();
    boolean few = choices.size() < 31 && (long) model.size() << choices.size() <= mostWork;
    if (choices.isEmpty() || !few) {
      return new Result(possible(model, dm, concept), choices.isEmpty());
    }
    var any = new BitSet();
    for (int choice = 0; choice < 1 << choices.size(); choice++) {
      any.or(possible(settled(choices, choice), dm, concept));
    }
    return new Result(any, true);
  }

  private static BitSet possible(GraphModel model, int dm, Concept concept) {
    return new GraphStability(model, Semantics.SEQUENCES, Reading.POSSIBLE).stable(dm, concept);
  }

  private List<Choice> choices(int dm) {
    List<Choice> choices = new ArrayList<>();
    for (int j = 0; j < model.decisionMakers().size(); j++) {
      if (j == dm) {
        continue;
      }
      for (Preference.Pair pair : model.preferences().get(j).unknownPairs()) {
        if (moves(j, pair.low(), pair.high()) && moves(j, pair.high(), pair.low())) {
          choices.add(new Choice(j, pair));
        }
      }
    }
    return choices;
  }

  private boolean moves(int dm, int from, int to) {
    return Arrays.binarySearch(model.moves(dm, from), to) >= 0;
  }

  private GraphModel settled(List<Choice> choices, int bits) {
    Map<Integer, Map<Preference.Pair, Integer>> better = new HashMap<>();
    for (int k = 0; k < choices.size(); k++) {
      Choice choice = choices.get(k);
      better
          .computeIfAbsent(choice.dm, j -> new HashMap<>())
          .put(choice.pair, (bits >> k & 1) == 1 ? choice.pair.low() : choice.pair.high());
    }
    GraphModel changed = model;
    for (var entry : better.entrySet()) {
      int j = entry.getKey();
      changed = changed.with(j, changed.preferences().get(j).settle(entry.getValue()));
    }
    return changed;
  }
}

package parley.gmcr.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A conflict with every state and every move stored: decision makers 0…, states 0….
 *
 * <p>Moves need not be transitive: a hand-drawn graph is taken as drawn.
 *
 * @param id the name of the model in results
 * @param title what people call it; may be empty
 * @param decisionMakers at least one
 * @param states in the order of the file
 * @param moves by decision maker and state, the states it can move to alone, ascending, no loops
 * @param preferences by decision maker
 * @param statusQuo where the conflict stands, if known
 */
public record GraphModel(
    String id,
    String title,
    List<DecisionMaker> decisionMakers,
    List<State> states,
    Moves moves,
    List<Preference> preferences,
    OptionalInt statusQuo)
    implements Conflict {
  /**
   * A state.
   *
   * @param id the name in results
   * @param label what it looks like: one character an option, or empty
   */
  public record State(String id, String label) {}

  /** Copies the lists and checks that their sizes fit. */
  public GraphModel {
    decisionMakers = List.copyOf(decisionMakers);
    states = List.copyOf(states);
    preferences = List.copyOf(preferences);
    if (moves.decisionMakers() != decisionMakers.size()
        || preferences.size() != decisionMakers.size()) {
      throw new IllegalArgumentException("moves and preferences need one entry a decision maker");
    }
  }

  /** How many states there are. */
  public int size() {
    return states.size();
  }

  /** The moves of one decision maker out of one state; do not change the array. */
  public int[] moves(int dm, int state) {
    return moves.from(dm, state);
  }

  /** Whether the decision maker surely prefers a to b. */
  public boolean prefers(int dm, int a, int b) {
    return preferences.get(dm).prefers(a, b);
  }

  /** The same conflict with another preference of one decision maker. */
  public GraphModel with(int dm, Preference preference) {
    var changed = new java.util.ArrayList<>(preferences);
    changed.set(dm, preference);
    return new GraphModel(id, title, decisionMakers, states, moves, changed, statusQuo);
  }

  /** Whether some pair of states has an unknown order. */
  public boolean hasUnknowns() {
    return preferences.stream().anyMatch(p -> !p.unknownPairs().isEmpty());
  }

  /** Whether some preference has a strong gap. */
  public boolean hasStrength() {
    return preferences.stream().anyMatch(Preference::hasStrength);
  }
}

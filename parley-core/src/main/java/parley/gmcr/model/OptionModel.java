package parley.gmcr.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A conflict as people type it: options with owners, what cannot go together, and preference
 * statements, most important first.
 *
 * <p>A state is a bit set, bit k for option k. A decision maker may switch several of its options
 * at once, each in a permitted direction; states in between need not be feasible. Preferences are
 * lexicographic over the statements (option prioritisation: Peng, Hipel, Kilgour and Fang 1997).
 *
 * @param id the name of the model in results
 * @param title what people call it; may be empty
 * @param decisionMakers at least one
 * @param options 1 to {@value #MOST_OPTIONS}
 * @param infeasible a state in one of these sets is removed
 * @param statements by decision maker, most important first
 * @param statusQuo where the conflict stands, if known
 */
public record OptionModel(
    String id,
    String title,
    List<DecisionMaker> decisionMakers,
    List<ConflictOption> options,
    List<Pattern> infeasible,
    List<List<Formula>> statements,
    OptionalLong statusQuo)
    implements Conflict {
  /** More options do not fit a state's bit set. */
  public static final int MOST_OPTIONS = 63;

  /** Copies the lists and checks that their sizes fit. */
  public OptionModel {
    decisionMakers = List.copyOf(decisionMakers);
    options = List.copyOf(options);
    infeasible = List.copyOf(infeasible);
    statements = statements.stream().map(List::copyOf).toList();
    if (options.size() > MOST_OPTIONS || statements.size() != decisionMakers.size()) {
      throw new IllegalArgumentException(
          "at most 63 options, and one list of statements a decision maker");
    }
  }

  /** The bits of the options that the decision maker holds. */
  public long owned(int dm) {
    return mask(dm, Direction.BOTH) | mask(dm, Direction.FORWARD) | mask(dm, Direction.BACK);
  }

  /** The bits of the decision maker's options with the direction. */
  public long mask(int dm, Direction direction) {
    long mask = 0;
    for (int k = 0; k < options.size(); k++) {
      if (options.get(k).owner() == dm && options.get(k).direction() == direction) {
        mask |= 1L << k;
      }
    }
    return mask;
  }

  /** All option bits. */
  public long all() {
    return (1L << options.size()) - 1;
  }

  /** Whether no infeasible pattern holds the state. */
  public boolean feasible(long state) {
    for (Pattern pattern : infeasible) {
      if (pattern.matches(state)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the decision maker can go from one feasible state to another in one move. */
  public boolean canMove(int dm, long from, long to) {
    long changed = from ^ to;
    return changed != 0
        && (changed & ~owned(dm)) == 0
        && (changed & mask(dm, Direction.FORWARD) & from) == 0
        && (changed & mask(dm, Direction.BACK) & to) == 0;
  }

  /**
   * Negative, zero or positive as the decision maker finds a worse than, as good as, better than b.
   */
  public int compare(int dm, long a, long b) {
    for (Formula statement : statements.get(dm)) {
      boolean inA = statement.holds(a, all() & ~a);
      if (inA != statement.holds(b, all() & ~b)) {
        return inA ? 1 : -1;
      }
    }
    return 0;
  }

  /** One character an option, e.g. {@code YN-Y}. */
  public String write(long state) {
    return new Pattern(all(), state).write(options.size());
  }

  /**
   * The same conflict with every state and move stored, states in binary order, the first option
   * the lowest bit. Time and memory grow with states times moves: for small models.
   *
   * @param feasible the feasible states, ascending
   */
  public GraphModel toGraph(long[] feasible) {
    var states = new ArrayList<GraphModel.State>();
    for (long s : feasible) {
      states.add(new GraphModel.State(write(s), write(s)));
    }
    var listed =
        new ListedGraph(
            options,
            decisionMakers.size(),
            Arrays.stream(feasible).mapToObj(s -> new Pattern(all(), s)).toList());
    var preferences = new ArrayList<Preference>();
    for (List<Formula> mine : statements) {
      preferences.add(Preference.ofLevels(listed.levels(mine)));
    }
    int quo = statusQuo.isPresent() ? Arrays.binarySearch(feasible, statusQuo.getAsLong()) : -1;
    return new GraphModel(
        id,
        title,
        decisionMakers,
        states,
        listed.moves(),
        preferences,
        quo < 0 ? OptionalInt.empty() : OptionalInt.of(quo));
  }
}

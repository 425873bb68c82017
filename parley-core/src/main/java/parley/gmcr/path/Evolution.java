package parley.gmcr.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.JointMoves;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;

/**
 * How the conflict can move on from the status quo: by any moves, and by improvements only.
 *
 * <p>Sequences are legal: nobody moves twice in a row. Li, Kilgour and Hipel, Status quo analysis
 * in the graph model (2005). Cost: one breadth-first search over (state, last mover) for each
 * target.
 */
public final class Evolution {
  private final GraphModel model;
  private final JointMoves joint;
  private final int[] everybody;

  /**
   * How one state is reached.
   *
   * @param state the target
   * @param byMoves a shortest legal sequence of moves; empty when there is none
   * @param byImprovements a shortest one in which every step is an improvement; empty when none
   */
  public record Route(
      int state, List<JointMoves.Step> byMoves, List<JointMoves.Step> byImprovements) {}

  /** Evolution in the model. */
  public Evolution(GraphModel model) {
    this.model = model;
    this.joint = new JointMoves(model, Semantics.SEQUENCES, Reading.SIMPLE);
    this.everybody = IntStream.range(0, model.decisionMakers().size()).toArray();
  }

  /** Routes from the start to each of the targets other than the start. */
  public List<Route> routes(int start, BitSet targets) {
    List<Route> routes = new ArrayList<>();
    for (int t = targets.nextSetBit(0); t >= 0; t = targets.nextSetBit(t + 1)) {
      if (t != start) {
        var goal = new BitSet();
        goal.set(t);
        routes.add(
            new Route(
                t,
                joint.path(everybody, start, false, goal),
                joint.path(everybody, start, true, goal)));
      }
    }
    return List.copyOf(routes);
  }

  /** The states from which nobody can improve any more, among those reached by improvements. */
  public BitSet absorbing(int start) {
    BitSet reached = joint.reach(everybody, start, true);
    reached.set(start);
    var absorbing = new BitSet();
    for (int s = reached.nextSetBit(0); s >= 0; s = reached.nextSetBit(s + 1)) {
      int at = s;
      boolean rest =
          IntStream.of(everybody)
              .allMatch(
                  i -> IntStream.of(model.moves(i, at)).noneMatch(t -> model.prefers(i, t, at)));
      absorbing.set(s, rest);
    }
    return absorbing;
  }
}

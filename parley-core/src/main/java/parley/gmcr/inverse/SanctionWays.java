package parley.gmcr.inverse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.JointMoves;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;

/**
 * The ways in which one move of a decision maker can be made no temptation: what somebody must want
 * so that the move does not pay, or so that the others answer it.
 *
 * <p>For credible concepts each step of an answer is a demand on the one who makes it; answers are
 * searched best first, by how many demands do not hold yet, over (state, last mover).
 */
final class SanctionWays {
  private static final int MOST_SEARCHED = 20_000;
  private static final int MOST_WAYS = 2_000;

  private final GraphModel model;
  private final JointMoves joint;

  /**
   * @param ways each a set of demands that is enough; none contains another
   * @param complete whether these are all
   */
  record Ways(List<Set<Demand>> ways, boolean complete) {}

  private record Partial(int state, int mover, Set<Demand> demands, int changes) {}

  SanctionWays(GraphModel model) {
    this.model = model;
    this.joint = new JointMoves(model, Semantics.SEQUENCES, Reading.SIMPLE);
  }

  /** The ways to spoil the move from the target to {@code t}. */
  Ways against(int dm, Concept concept, int target, int t) {
    List<Set<Demand>> ways = new ArrayList<>();
    ways.add(Set.of(Demand.noBetter(dm, t, target)));
    if (concept == Concept.R) {
      return new Ways(ways, true);
    }
    if (concept.credible()) {
      boolean complete = credible(dm, concept, target, t, ways);
      return new Ways(minimal(ways), complete);
    }
    int[] opponents = opponents(dm);
    BitSet answers = joint.reach(opponents, t, false);
    answers.stream().forEach(x -> ways.add(deterred(dm, concept, target, x)));
    return new Ways(minimal(ways), true);
  }

  private int[] opponents(int dm) {
    return IntStream.range(0, model.decisionMakers().size()).filter(j -> j != dm).toArray();
  }

  private Set<Demand> deterred(int dm, Concept concept, int target, int x) {
    Set<Demand> demands = new TreeSet<>();
    // the target is never preferred to itself
    if (x != target) {
      demands.add(Demand.noBetter(dm, x, target));
    }
    if (concept.symmetric()) {
      IntStream.of(model.moves(dm, x))
          .filter(z -> z != target)
          .forEach(z -> demands.add(Demand.noBetter(dm, z, target)));
    }
    return demands;
  }

  private boolean credible(int dm, Concept concept, int target, int t, List<Set<Demand>> ways) {
    int[] opponents = opponents(dm);
    var queue =
        new PriorityQueue<Partial>(
            Comparator.comparingInt(Partial::changes).thenComparingInt(p -> p.demands.size()));
    queue.add(new Partial(t, -1, new TreeSet<>(), 0));
    Map<Long, List<Set<Demand>>> passed = new HashMap<>();
    int searched = 0;
    while (!queue.isEmpty()) {
      Partial at = queue.remove();
      long node = (long) at.state * (model.decisionMakers().size() + 1) + at.mover + 1;
      List<Set<Demand>> before = passed.computeIfAbsent(node, k -> new ArrayList<>());
      if (before.stream().anyMatch(at.demands::containsAll)
          || ways.stream().anyMatch(at.demands::containsAll)) {
        continue;
      }
      if (++searched > MOST_SEARCHED || ways.size() > MOST_WAYS) {
        return false;
      }
      before.add(at.demands);
      for (int j : opponents) {
        for (int to : j == at.mover ? new int[0] : model.moves(j, at.state)) {
          Set<Demand> more = new TreeSet<>(at.demands);
          Demand step = Demand.gains(j, at.state, to);
          boolean fresh = more.add(step);
          if (fresh && !Consequences.consistent(more)) {
            continue;
          }
          int changes = at.changes + (fresh && !step.holds(model) ? 1 : 0);
          queue.add(new Partial(to, j, more, changes));
          Set<Demand> way = new TreeSet<>(more);
          way.addAll(deterred(dm, concept, target, to));
          ways.add(way);
        }
      }
    }
    return true;
  }

  private static List<Set<Demand>> minimal(List<Set<Demand>> sets) {
    List<Set<Demand>> kept = new ArrayList<>();
    sets.stream()
        .sorted(Comparator.comparingInt((Set<Demand> s) -> s.size()))
        .forEach(
            s -> {
              if (kept.stream().noneMatch(s::containsAll)) {
                kept.add(s);
              }
            });
    return kept;
  }
}

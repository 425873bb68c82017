package parley.gmcr.inverse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;

/**
 * What a third party would have to change so that a wanted state becomes stable for one decision
 * maker: the states it must come to see as no better, fewest first.
 */
public final class GoalSeeking {
  private final GraphModel model;
  private final MinimalConditions conditions;

  /** Goals in the model. */
  public GoalSeeking(GraphModel model, int limit) {
    this.model = model;
    this.conditions = new MinimalConditions(model, limit);
  }

  /**
   * For each decision maker the states now preferred to the goal that must lose that place; an
   * empty set where the goal is stable already.
   *
   * @return by decision maker; empty for one whose conditions are too many to list
   */
  public List<Optional<Set<Integer>>> changes(Concept concept, int goal) {
    return IntStream.range(0, model.decisionMakers().size())
        .mapToObj(
            dm ->
                conditions
                    .of(dm, concept, goal)
                    .flatMap(
                        all ->
                            all.stream()
                                .map(set -> preferred(dm, goal, set))
                                .min(Comparator.comparingInt(Set::size))))
        .toList();
  }

  private Set<Integer> preferred(int dm, int goal, Set<Integer> states) {
    var now = new java.util.TreeSet<Integer>();
    states.stream().filter(x -> model.prefers(dm, x, goal)).forEach(now::add);
    return java.util.Collections.unmodifiableSet(now);
  }
}

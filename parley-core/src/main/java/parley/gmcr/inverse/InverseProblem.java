package parley.gmcr.inverse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;

/**
 * Which preferences make a wanted state stable: minimal conditions instead of a list of rankings.
 *
 * <p>Each move of the focal decision maker must be spoilt: by its finding the outcome no better, or
 * by an answer of the others that ends in something it finds no better (for symmetric concepts,
 * with no way back up), each step of which is, for credible concepts, a gain for the one who makes
 * it. Everybody's preferences are open. The pairwise preferences asked for are combined over the
 * moves, and what contains a smaller set is dropped. The inverse problem: Kinsara, Kilgour and
 * Hipel (2014, 2015). The number of conditions can grow exponentially with the moves; those with
 * the fewest changes come first.
 */
public final class InverseProblem {
  private final GraphModel model;
  private final SanctionWays ways;
  private final int limit;

  /**
   * @param limit the most conditions to list
   */
  public InverseProblem(GraphModel model, int limit) {
    this.model = model;
    this.ways = new SanctionWays(model);
    this.limit = limit;
  }

  /** When the target is stable for the decision maker under the concept. */
  public Conditions of(int dm, Concept concept, int target) {
    return new Combination(model, limit).of(clauses(dm, concept, target));
  }

  /** When the target is an equilibrium: stable for everybody under the concept. */
  public Conditions equilibrium(Concept concept, int target) {
    List<SanctionWays.Ways> all = new ArrayList<>();
    for (int dm = 0; dm < model.decisionMakers().size(); dm++) {
      all.addAll(clauses(dm, concept, target));
    }
    return new Combination(model, limit).of(all);
  }

  private List<SanctionWays.Ways> clauses(int dm, Concept concept, int target) {
    return IntStream.of(model.moves(dm, target))
        .mapToObj(t -> ways.against(dm, concept, target, t))
        .toList();
  }
}

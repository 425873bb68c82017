package parley.workbench;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.explain.Explanation;
import parley.gmcr.inverse.Conditions;
import parley.gmcr.inverse.Robustness;
import parley.gmcr.model.Conflict;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.Semantics;
import parley.provenance.Provenance;

/**
 * What is known about one conflict.
 *
 * @param model the conflict
 * @param graph the conflict with all states and moves, when it is small enough to list
 * @param engine which engine judged: {@code graph}, {@code bits} or {@code symbolic}
 * @param semantics which joint moves counted
 * @param states how many states are feasible
 * @param stable by decision maker and concept
 * @param equilibria by concept
 * @param statusQuo by concept, whether the status quo is an equilibrium; empty without a status quo
 * @param details what only models with stored graphs have
 * @param notes what the reader should know, e.g. that something was left out and why
 * @param partial whether the analysis was stopped before its end
 * @param provenance tool, version and inputs
 */
public record ConflictResult(
    Conflict model,
    Optional<GraphModel> graph,
    String engine,
    Semantics semantics,
    BigInteger states,
    Map<String, Map<Concept, StateList>> stable,
    Map<Concept, StateList> equilibria,
    Map<Concept, Boolean> statusQuo,
    Details details,
    List<String> notes,
    boolean partial,
    Provenance provenance) {
  /**
   * Some states and how many there are.
   *
   * @param count how many states; a lower bound when not {@code exact}
   * @param ids the first of them, in the order of the model
   * @param exact whether {@code count} is exact
   */
  public record StateList(BigInteger count, List<String> ids, boolean exact) {
    /** Copies the ids. */
    public StateList {
      ids = List.copyOf(ids);
    }

    /** Whether all of them are listed. */
    public boolean complete() {
      return exact && count.equals(BigInteger.valueOf(ids.size()));
    }
  }

  /**
   * A way from the status quo.
   *
   * @param to where it ends
   * @param moves a shortest sequence by any moves, each {@code mover → state}; empty if none
   * @param improvements the same by improvements only
   */
  public record Route(String to, List<Step> moves, List<Step> improvements) {}

  /** One move of a sequence. */
  public record Step(String by, String to) {}

  /** A coalition's move between equilibria that nobody can make alone. */
  public record Jump(String coalition, Concept concept, String from, String to) {}

  /**
   * How one equilibrium can be destroyed.
   *
   * @param state the equilibrium
   * @param result the nearest change of somebody's ranking, and whether there is none nearer
   */
  public record Fragility(String state, Robustness.Result result) {}

  /** By concept, which preferences would make the state stable. */
  public record Goal(String state, Map<Concept, Reached> byConcept) {}

  /**
   * When a wanted state is stable.
   *
   * @param alone by decision maker, when it is stable for that one
   * @param together when it is stable for everybody
   */
  public record Reached(Map<String, Conditions> alone, Conditions together) {}

  /**
   * What only models with stored graphs have; empty maps where it was not computed.
   *
   * @param coalitions by coalition ({@code A+B}) and concept, the stable states
   * @param jumps equilibrium jumps
   * @param fragility by concept, for each equilibrium
   * @param routes from the status quo to the equilibria
   * @param absorbing states in which improvements from the status quo end
   * @param readings by reading (necessary, possible, a-d, strong), the equilibria
   * @param explanations by equilibrium, why it is stable
   * @param further answers beyond the five concepts: by name, whose, which states
   * @param goal what would make a wanted state stable, where one was named
   */
  public record Details(
      Map<String, Map<Concept, List<String>>> coalitions,
      List<Jump> jumps,
      Map<Concept, List<Fragility>> fragility,
      List<Route> routes,
      List<String> absorbing,
      Map<String, Map<String, Map<Concept, List<String>>>> readings,
      List<Explanation> explanations,
      Map<String, Map<String, List<String>>> further,
      Optional<Goal> goal) {
    /** Nothing. */
    public static Details none() {
      return new Details(
          Map.of(),
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          Map.of(),
          Optional.empty());
    }
  }
}

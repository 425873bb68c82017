package parley.bargain.engine;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.bargain.SettlementModel;
import parley.bargain.blocking.Blocking;
import parley.bargain.frontier.Frontier;
import parley.bargain.search.DealSearch;
import parley.bargain.solution.Solution;
import parley.bargain.solution.Solutions;

/**
 * What deals are possible.
 *
 * @param model what was analysed
 * @param outcomes the number of outcomes that the rules leave
 * @param rational how many of them every party accepts: utility at least its reservation value, and
 *     its red lines where these bind; empty if they could not be counted
 * @param pareto the efficient ones among all outcomes; empty if they could not be found
 * @param paretoRational the efficient ones among those everyone accepts; empty if they could not be
 *     found
 * @param solutions the classical solutions over the outcomes everyone accepts
 * @param blocking what blocks a deal, over the red lines
 * @param agreement the deals under another agreement rule, where one was asked for
 * @param bestDeals single best deals, where the solutions could not be stated; else empty
 * @param noAgreement whether no outcome is acceptable to all; empty if that is not known
 * @param search how this was found
 */
public record SettlementResult(
    SettlementModel model,
    BigInteger outcomes,
    Optional<BigInteger> rational,
    Optional<Frontier> pareto,
    Optional<Frontier> paretoRational,
    Solutions solutions,
    Blocking blocking,
    Optional<Agreement> agreement,
    List<BestDeal> bestDeals,
    Optional<Boolean> noAgreement,
    Search search) {
  /** Copies the list. */
  public SettlementResult {
    bestDeals = List.copyOf(bestDeals);
  }

  /**
   * A single best deal, where the space is too large for all solutions with their ties.
   *
   * @param goal what is best
   * @param proof whether it is proved to be
   * @param deal the deal; empty if none was found
   */
  public record BestDeal(
      DealSearch.Goal goal, DealSearch.Proof proof, Optional<Solution.Point> deal) {
    /** Whether this tells that no outcome is acceptable; empty if it is not known. */
    Optional<Boolean> noAgreement() {
      return switch (proof) {
        case PROVED -> Optional.of(false);
        case IMPOSSIBLE -> Optional.of(true);
        case UNDECIDED -> deal.isPresent() ? Optional.of(false) : Optional.empty();
      };
    }
  }

  /**
   * The deals under an agreement rule.
   *
   * @param deals how many outcomes the rule passes
   * @param indices their ascending indices when at most {@value Frontier#MOST_LISTED}, else empty
   */
  public record Agreement(BigInteger deals, List<BigInteger> indices) {
    /** Copies the list. */
    public Agreement {
      indices = List.copyOf(indices);
    }
  }

  /**
   * How a result was found.
   *
   * @param engine the engine's name
   * @param proved whether everything stated is proved
   * @param notes what could not be stated and why; empty when all was
   */
  public record Search(String engine, boolean proved, List<String> notes) {
    /** Copies the notes. */
    public Search {
      notes = List.copyOf(notes);
    }
  }
}

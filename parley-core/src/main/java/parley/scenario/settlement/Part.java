package parley.scenario.settlement;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Issues that refusals tie together, analysed apart from the others: what is free in one part is
 * free whatever happens in the others.
 *
 * @param issues their places in the scenario, ascending
 * @param combinations how many combinations of their values there are
 * @param free how many of them nobody says no to; empty if they could not be counted
 * @param possible whether there is one
 * @param blocking the minimal sets of refusals, by their numbers, that together exclude every
 *     combination; empty when one is free
 * @param concessions the minimal sets of refusals whose removal frees a combination; likewise
 * @param complete whether both lists are complete; if not, there are more
 * @param deals the free combinations, values by place in the order of {@code issues}, the first of
 *     them
 */
public record Part(
    List<Integer> issues,
    BigInteger combinations,
    Optional<BigInteger> free,
    boolean possible,
    List<List<Integer>> blocking,
    List<Concession> concessions,
    boolean complete,
    List<List<Integer>> deals) {
  /** Copies the lists. */
  public Part {
    issues = List.copyOf(issues);
    blocking = blocking.stream().map(List::copyOf).toList();
    concessions = List.copyOf(concessions);
    deals = deals.stream().map(List::copyOf).toList();
  }

  /**
   * Refusals that could be given up.
   *
   * @param refusals by number
   * @param opens how many combinations of the part that frees; empty if they could not be counted
   * @param deals the first of these, as in {@link Part#deals}
   */
  public record Concession(
      List<Integer> refusals, Optional<BigInteger> opens, List<List<Integer>> deals) {
    /** Copies the lists. */
    public Concession {
      refusals = List.copyOf(refusals);
      deals = deals.stream().map(List::copyOf).toList();
    }
  }
}

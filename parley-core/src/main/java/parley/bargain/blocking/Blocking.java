package parley.bargain.blocking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/**
 * What blocks a deal.
 *
 * @param feasible how many outcomes meet every red line; empty if they could not be counted
 * @param possible whether some outcome meets every red line
 * @param blockingSets the minimal sets of red-line ids that together exclude every outcome, smaller
 *     ones first; empty when a deal is possible
 * @param concessionSets the minimal sets of red-line ids whose removal leaves an outcome, smaller
 *     ones first; empty when a deal is possible
 * @param complete whether both lists are complete; if not, they say "at least"
 * @param ruledOut whether no outcome exists even without red lines, because the rules exclude all
 */
public record Blocking(
    Optional<BigInteger> feasible,
    boolean possible,
    List<List<String>> blockingSets,
    List<List<String>> concessionSets,
    boolean complete,
    boolean ruledOut) {
  /** Copies the lists. */
  public Blocking {
    blockingSets = blockingSets.stream().map(List::copyOf).toList();
    concessionSets = concessionSets.stream().map(List::copyOf).toList();
  }

  /**
   * From the violation sets of all outcomes.
   *
   * @param model gives the ids
   * @param feasible how many outcomes violate nothing
   * @param minimalViolations the inclusion-minimal sets of lines that an outcome violates; empty
   *     when {@code feasible} is not 0
   * @param most how many blocking sets are listed at most
   */
  public static Blocking ofViolations(
      SettlementModel model, BigInteger feasible, List<BitSet> minimalViolations, int most) {
    if (feasible.signum() > 0 || minimalViolations.isEmpty()) {
      return new Blocking(
          Optional.of(feasible),
          feasible.signum() > 0,
          List.of(),
          List.of(),
          true,
          feasible.signum() == 0);
    }
    // an outcome comes into reach when the lines it violates go, so these sets are the concessions
    var hitting = MinimalHittingSets.of(minimalViolations, model.redLines().size(), most);
    return new Blocking(
        Optional.of(feasible),
        false,
        named(model, hitting.sets()),
        named(model, minimalViolations),
        hitting.complete(),
        false);
  }

  /** The sets as ids, smaller sets first, then in the order of the lines. */
  static List<List<String>> named(SettlementModel model, List<BitSet> sets) {
    var ordered = new ArrayList<>(sets);
    ordered.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(Blocking::byLines));
    return ordered.stream()
        .map(set -> set.stream().mapToObj(model.redLines()::get).map(RedLine::id).toList())
        .toList();
  }

  private static int byLines(BitSet a, BitSet b) {
    int[] first = a.stream().toArray();
    int[] second = b.stream().toArray();
    return java.util.Arrays.compare(first, second);
  }
}

package parley.bargain.blocking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.search.DealSearch;
import parley.error.Interruption;

/**
 * Blocking and concession sets by asking whether sets of red lines can be met, for spaces that
 * cannot be enumerated.
 *
 * <p>After MARCO (Liffiton, Previti, Malik, Marques-Silva 2016) in the form of Bailey and Stuckey
 * (2005): the next set tried is a minimal hitting set of the concession sets known so far. If it
 * cannot be met it is a blocking set, minimal without shrinking, since all its proper subsets miss
 * a known concession set and so can be met. If it can, it is grown to a maximal set that can be
 * met; what is left out is a new concession set. When every minimal hitting set is a blocking set,
 * both families are complete. Lines that an outcome found happens to meet are taken as met without
 * asking. Cost: at most (blocking sets + concession sets · red lines) questions.
 */
public final class Marco {
  private final SettlementModel model;
  private final DealSearch search;
  private final int most;
  private final long end;
  private final List<BitSet> concessions = new ArrayList<>();
  private final List<BitSet> blockings = new ArrayList<>();
  private boolean undecided;

  private Marco(SettlementModel model, DealSearch search, int most, Duration budget) {
    this.model = model;
    this.search = search;
    this.most = most;
    this.end = System.nanoTime() + budget.toNanos();
  }

  /**
   * The sets.
   *
   * @param most stop after so many sets of both kinds together
   * @param budget ask nothing new after this time; what is found till then is sound, and the answer
   *     says that there may be more
   */
  public static Blocking of(SettlementModel model, DealSearch search, int most, Duration budget) {
    return new Marco(model, search, most, budget).run();
  }

  private Blocking run() {
    int lines = model.redLines().size();
    var all = new BitSet();
    all.set(0, lines);
    DealSearch.Found deal = search.find(model, all);
    if (deal.outcome().isPresent()) {
      return new Blocking(Optional.empty(), true, List.of(), List.of(), true, false);
    }
    boolean provedNone = deal.proof() == DealSearch.Proof.IMPOSSIBLE;
    DealSearch.Found free = search.find(model, new BitSet());
    if (!provedNone || free.outcome().isEmpty()) {
      boolean ruledOut = free.proof() == DealSearch.Proof.IMPOSSIBLE;
      return new Blocking(
          provedNone ? Optional.of(java.math.BigInteger.ZERO) : Optional.empty(),
          false,
          List.of(),
          List.of(),
          ruledOut,
          ruledOut);
    }
    boolean complete = explore(lines);
    return new Blocking(
        Optional.of(java.math.BigInteger.ZERO),
        false,
        Blocking.named(model, blockings),
        Blocking.named(model, concessions),
        complete,
        false);
  }

  private boolean explore(int lines) {
    while (!undecided
        && blockings.size() + concessions.size() < most
        && System.nanoTime() - end < 0) {
      Interruption.check();
      var hitting = MinimalHittingSets.of(concessions, lines, most + 1);
      Optional<BitSet> next =
          hitting.sets().stream().filter(set -> !blockings.contains(set)).findFirst();
      if (next.isEmpty()) {
        return hitting.complete();
      }
      DealSearch.Found found = search.find(model, next.get());
      if (found.outcome().isPresent()) {
        grow(next.get(), found.outcome().get(), lines);
      } else if (found.proof() == DealSearch.Proof.IMPOSSIBLE) {
        blockings.add(next.get());
      } else {
        undecided = true;
      }
    }
    return false;
  }

  private void grow(BitSet seed, List<Integer> deal, int lines) {
    var met = (BitSet) seed.clone();
    addMet(met, deal);
    var left = new BitSet();
    for (int line = 0; line < lines; line++) {
      if (met.get(line)) {
        continue;
      }
      met.set(line);
      DealSearch.Found found = search.find(model, met);
      if (found.outcome().isEmpty()) {
        undecided |= found.proof() == DealSearch.Proof.UNDECIDED;
        met.clear(line);
        left.set(line);
      } else {
        addMet(met, found.outcome().get());
      }
    }
    if (!undecided) {
      concessions.add(left);
    }
  }

  /** Adds every line that the outcome meets: what is seen need not be asked. */
  private void addMet(BitSet met, List<Integer> deal) {
    int[] values = deal.stream().mapToInt(Integer::intValue).toArray();
    for (int l = 0; l < model.redLines().size(); l++) {
      RedLine line = model.redLines().get(l);
      boolean crossed =
          line instanceof RedLine.Refusal refusal
              ? refusal.refused().contains(values)
              : model.utility(line.party(), deal).compareTo(((RedLine.LeastUtility) line).minimum())
                  < 0;
      if (!crossed) {
        met.set(l);
      }
    }
  }
}

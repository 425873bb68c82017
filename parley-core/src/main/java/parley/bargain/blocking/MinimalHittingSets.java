package parley.bargain.blocking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All inclusion-minimal sets that meet every set of a family (minimal transversals of a
 * hypergraph).
 *
 * <p>Depth-first search after Murakami and Uno (MMCS, 2014): every element chosen must stay the
 * only hit of some set, which prunes all branches that could not end minimal; each answer is found
 * once. Cost: polynomial per search node, O(elements · sets / 64) here; the number of answers can
 * be exponential, hence the limit.
 */
public final class MinimalHittingSets {
  private final List<BitSet> family;
  private final int most;
  private final List<BitSet> found = new ArrayList<>();
  private boolean complete = true;

  private MinimalHittingSets(List<BitSet> family, int most) {
    this.family = family;
    this.most = most;
  }

  /**
   * Answers.
   *
   * @param sets minimal hitting sets, each once
   * @param complete whether these are all
   */
  public record Answer(List<BitSet> sets, boolean complete) {
    /** Copies the list. */
    public Answer {
      sets = List.copyOf(sets);
    }
  }

  /**
   * The minimal hitting sets.
   *
   * @param family the sets to be met; with an empty set among them nothing meets all
   * @param elements elements are 0 to {@code elements - 1}
   * @param most stop after so many
   */
  public static Answer of(List<BitSet> family, int elements, int most) {
    if (family.stream().anyMatch(BitSet::isEmpty)) {
      return new Answer(List.of(), true);
    }
    var search = new MinimalHittingSets(family, most);
    var open = new BitSet();
    open.set(0, family.size());
    var candidates = new BitSet();
    candidates.set(0, elements);
    search.extend(new BitSet(), open, candidates);
    return new Answer(search.found, search.complete);
  }

  private void extend(BitSet chosen, BitSet open, BitSet candidates) {
    if (found.size() >= most) {
      complete = false;
      return;
    }
    if (open.isEmpty()) {
      found.add((BitSet) chosen.clone());
      return;
    }
    BitSet branch = (BitSet) family.get(fewestChoices(open, candidates)).clone();
    branch.and(candidates);
    var allowed = (BitSet) candidates.clone();
    allowed.andNot(branch);
    for (int e = branch.nextSetBit(0); e >= 0; e = branch.nextSetBit(e + 1)) {
      chosen.set(e);
      if (everyoneNeeded(chosen)) {
        extend(chosen, unhit(open, e), allowed);
        allowed.set(e);
      }
      chosen.clear(e);
    }
  }

  private int fewestChoices(BitSet open, BitSet candidates) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int s = open.nextSetBit(0); s >= 0; s = open.nextSetBit(s + 1)) {
      var choices = (BitSet) family.get(s).clone();
      choices.and(candidates);
      if (choices.cardinality() < fewest) {
        fewest = choices.cardinality();
        best = s;
      }
    }
    return best;
  }

  private BitSet unhit(BitSet open, int element) {
    var rest = (BitSet) open.clone();
    for (int s = open.nextSetBit(0); s >= 0; s = open.nextSetBit(s + 1)) {
      if (family.get(s).get(element)) {
        rest.clear(s);
      }
    }
    return rest;
  }

  private boolean everyoneNeeded(BitSet chosen) {
    var needed = new BitSet();
    for (BitSet set : family) {
      var hits = (BitSet) set.clone();
      hits.and(chosen);
      if (hits.cardinality() == 1) {
        needed.or(hits);
      }
    }
    return needed.equals(chosen);
  }
}

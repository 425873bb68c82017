package parley.extract.tagger;

import java.util.BitSet;
import java.util.List;

/** Whether a found relation is right: half of the words in each of the three parts (rel-50). */
final class RelationMatch {
  private RelationMatch() {}

  static boolean right(Relation found, GoldTokens gold) {
    int[] cue = found.cue().get(0);
    return gold.withCueAt(cue[0], cue[1]).stream()
        .anyMatch(
            g ->
                dice(found.cue(), gold.ranges(g.cue())) >= 0.5
                    && dice(found.source(), gold.ranges(g.source())) >= 0.5
                    && dice(found.content(), gold.ranges(g.content())) >= 0.5);
  }

  private static double dice(List<int[]> a, List<int[]> b) {
    BitSet x = tokens(a);
    BitSet y = tokens(b);
    int sum = x.cardinality() + y.cardinality();
    if (sum == 0) {
      return 1;
    }
    x.and(y);
    return 2.0 * x.cardinality() / sum;
  }

  private static BitSet tokens(List<int[]> ranges) {
    var set = new BitSet();
    ranges.forEach(r -> set.set(r[0], r[1] + 1));
    return set;
  }
}

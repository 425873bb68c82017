package parley.extract.tagger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the found relations to keep: those that are likely right, and, where the first pass is
 * sure that something is reported but no likely relation covers it, the best of the doubtful ones.
 */
final class RelationChoice {
  private static final double UNCOVERED = 0.7;
  private static final double AGREEMENT = 0.6;
  private static final double DOUBT = 0.04;

  private final Confidence confidence;
  private final double threshold;

  RelationChoice(Confidence confidence, double threshold) {
    this.confidence = confidence;
    this.threshold = threshold;
  }

  /** A relation with the probability that it is right. */
  record Kept(Relation relation, double confidence) {}

  /** The relations to keep, in the order given. */
  List<Kept> of(List<Relation> found) {
    var all = found.stream().map(r -> new Kept(r, confidence.of(r.signals()))).toList();
    var kept = new ArrayList<Kept>();
    var covered = new BitSet();
    for (Kept candidate :
        all.stream().sorted(Comparator.comparingDouble(k -> -k.confidence())).toList()) {
      boolean likely = candidate.confidence() >= threshold;
      if (likely || rescues(candidate, covered)) {
        kept.add(candidate);
        candidate.relation().content().forEach(c -> covered.set(c[0], c[1] + 1));
      }
    }
    return all.stream().filter(kept::contains).toList();
  }

  private static boolean rescues(Kept candidate, BitSet covered) {
    if (candidate.relation().agreement() < AGREEMENT || candidate.confidence() < DOUBT) {
      return false;
    }
    int length = 0;
    int free = 0;
    for (int[] range : candidate.relation().content()) {
      for (int i = range[0]; i <= range[1]; i++) {
        length++;
        free += covered.get(i) ? 0 : 1;
      }
    }
    return free >= UNCOVERED * length;
  }
}

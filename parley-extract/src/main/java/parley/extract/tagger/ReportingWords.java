package parley.extract.tagger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stems that often stand in cues, learned from marked texts; kept as hashes. A token's distance to
 * the nearest one tells much about what it is.
 */
final class ReportingWords {
  private static final int FEWEST = 4;
  private static final double LEAST_SHARE = 0.25;

  private final int[] hashes;

  ReportingWords(int[] hashes) {
    this.hashes = hashes.clone();
    Arrays.sort(this.hashes);
  }

  int[] hashes() {
    return hashes.clone();
  }

  boolean contains(String lower) {
    return Arrays.binarySearch(hashes, Stem.of(lower).hashCode()) >= 0;
  }

  /** The stems that stand in a cue in at least a quarter of their uses, four at least. */
  static ReportingWords learn(List<TaggedText> texts, List<byte[]> roleLabels) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (int d = 0; d < texts.size(); d++) {
      TaggedText text = texts.get(d);
      for (int i = 0; i < text.size(); i++) {
        int[] count = counts.computeIfAbsent(Stem.of(text.lower[i]).hashCode(), k -> new int[2]);
        count[0]++;
        count[1] += Labels.role(roleLabels.get(d)[i]) == RoleTagger.CUE ? 1 : 0;
      }
    }
    return new ReportingWords(
        counts.entrySet().stream()
            .filter(e -> e.getValue()[1] >= FEWEST)
            .filter(e -> e.getValue()[1] >= LEAST_SHARE * e.getValue()[0])
            .mapToInt(Map.Entry::getKey)
            .toArray());
  }
}

package parley.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.extract.tagger.GoldDocument;
import parley.text.Extent;
import parley.text.Span;

/**
 * Counts of right and wrong attributions of one document, by the definitions of the reference
 * scorer: a token is a run of word characters; found and marked relations are paired one to one for
 * the greatest overlap; a pair is right (rel-50) when each of source, cue and content shares half
 * of its tokens by Dice's measure.
 *
 * @param counts by measure (see {@link #MEASURES}): right, found, marked
 */
public record AttributionScore(long[][] counts) {
  /** What is measured, in the order of the counts. */
  public static final List<String> MEASURES =
      List.of("token content", "token source", "token cue", "rel-50");
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /** The counts for one document. */
  public static AttributionScore of(GoldDocument gold, List<Attribution> found) {
    var tokens = new ArrayList<Span>();
    var matcher = WORD.matcher(gold.document().text());
    while (matcher.find()) {
      tokens.add(new Span(matcher.start(), matcher.end()));
    }
    List<BitSet[]> marked =
        gold.relations().stream()
            .map(r -> roles(tokens, r.content(), r.source(), r.cue()))
            .toList();
    List<BitSet[]> predicted =
        found.stream().map(r -> roles(tokens, r.content(), r.source(), r.cue())).toList();
    var counts = new long[MEASURES.size()][3];
    for (int role = 0; role < 3; role++) {
      BitSet a = union(marked, role);
      BitSet b = union(predicted, role);
      counts[role][1] = b.cardinality();
      counts[role][2] = a.cardinality();
      a.and(b);
      counts[role][0] = a.cardinality();
    }
    counts[3] = new long[] {right(marked, predicted), predicted.size(), marked.size()};
    return new AttributionScore(counts);
  }

  /** F1 of a measure over several documents, in percent. */
  public static double f1(List<AttributionScore> scores, int measure) {
    long right = 0;
    long all = 0;
    for (AttributionScore score : scores) {
      right += score.counts[measure][0];
      all += score.counts[measure][1] + score.counts[measure][2];
    }
    return all == 0 ? 0 : 200.0 * right / all;
  }

  private static BitSet[] roles(List<Span> tokens, Extent content, Extent source, Extent cue) {
    return new BitSet[] {tokens(tokens, content), tokens(tokens, source), tokens(tokens, cue)};
  }

  private static BitSet tokens(List<Span> tokens, Extent extent) {
    var set = new BitSet();
    for (int i = 0; i < tokens.size(); i++) {
      Span token = tokens.get(i);
      if (extent.spans().stream().anyMatch(token::overlaps)) {
        set.set(i);
      }
    }
    return set;
  }

  private static BitSet union(List<BitSet[]> relations, int role) {
    var set = new BitSet();
    relations.forEach(r -> set.or(r[role]));
    return set;
  }

  private static long right(List<BitSet[]> marked, List<BitSet[]> predicted) {
    var weights = new double[marked.size()][predicted.size()];
    for (int i = 0; i < marked.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        weights[i][j] = overlap(marked.get(i), predicted.get(j));
      }
    }
    int[] pairs = Assignment.of(weights);
    long right = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] >= 0) {
        BitSet[] a = marked.get(i);
        BitSet[] b = predicted.get(pairs[i]);
        right +=
            dice(a[0], b[0]) >= 0.5 && dice(a[1], b[1]) >= 0.5 && dice(a[2], b[2]) >= 0.5 ? 1 : 0;
      }
    }
    return right;
  }

  private static double overlap(BitSet[] a, BitSet[] b) {
    long shared = 0;
    long all = 0;
    for (int role = 0; role < 3; role++) {
      var both = (BitSet) a[role].clone();
      both.and(b[role]);
      shared += both.cardinality();
      all += a[role].cardinality() + b[role].cardinality();
    }
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static double dice(BitSet a, BitSet b) {
    int all = a.cardinality() + b.cardinality();
    if (all == 0) {
      return 1;
    }
    var both = (BitSet) a.clone();
    both.and(b);
    return 2.0 * both.cardinality() / all;
  }
}

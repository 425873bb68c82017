package parley.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.extract.tagger.GoldDocument;
import parley.text.Extent;
import parley.text.Span;

/**
 * Counts of right and wrong attributions of one document, by the definitions of the reference
 * scorer: a token is a run of word characters; exact means equal spans but for marks at their ends;
 * found and marked relations are paired one to one for the greatest overlap; a pair is right
 * (rel-50) when each of source, cue and content shares half of its tokens by Dice's measure.
 *
 * @param counts by measure (see {@link #MEASURES}): found and right, found, marked and met, marked
 * @param labels words by their marked and their found label: none, content, source, cue
 * @param right for each found relation, whether it is right
 */
public record AttributionScore(long[][] counts, long[][] labels, boolean[] right) {
  /** What is measured, in the order of the counts. */
  public static final List<String> MEASURES =
      List.of(
          "token content",
          "token source",
          "token cue",
          "rel-50",
          "exact content",
          "exact source",
          "exact cue",
          "rel-50 direct");

  /** The measure of words in contents. */
  public static final int CONTENT = 0;

  /** The measure of whole relations. */
  public static final int RELATIONS = 3;

  /** The measure of whole contents; sources and cues follow it. */
  public static final int EXACT = 4;

  private static final int DIRECT = 7;
  private static final int ROLES = 3;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private record Marked(BitSet[] roles, boolean direct) {}

  /** The counts for one document. */
  public static AttributionScore of(GoldDocument gold, List<Attribution> found) {
    String text = gold.document().text();
    var tokens = new ArrayList<Span>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      tokens.add(new Span(matcher.start(), matcher.end()));
    }
    List<Marked> marked =
        gold.relations().stream()
            .map(
                r ->
                    new Marked(
                        roles(tokens, r.content(), r.source(), r.cue()),
                        QuoteType.of(text, r.content()) == QuoteType.DIRECT))
            .toList();
    List<Marked> predicted =
        found.stream()
            .map(
                r ->
                    new Marked(
                        roles(tokens, r.content(), r.source(), r.cue()),
                        r.type() == QuoteType.DIRECT))
            .toList();
    var counts = new long[MEASURES.size()][];
    for (int role = 0; role < ROLES; role++) {
      BitSet a = union(marked, role);
      BitSet b = union(predicted, role);
      var both = (BitSet) a.clone();
      both.and(b);
      counts[role] = same(both.cardinality(), b.cardinality(), a.cardinality());
    }
    counts[EXACT] = exact(gold, found, GoldDocument.Gold::content, Attribution::content);
    counts[EXACT + 1] = exact(gold, found, GoldDocument.Gold::source, Attribution::source);
    counts[EXACT + 2] = exact(gold, found, GoldDocument.Gold::cue, Attribution::cue);
    boolean[] right = pair(marked, predicted, counts);
    return new AttributionScore(counts, labels(marked, predicted, tokens.size()), right);
  }

  private static long[] same(long right, long found, long marked) {
    return new long[] {right, found, right, marked};
  }

  /** F1 of a measure over several documents, in percent. */
  public static double f1(List<AttributionScore> scores, int measure) {
    var sum = new long[4];
    for (AttributionScore score : scores) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += score.counts[measure][i];
      }
    }
    double precision = sum[1] == 0 ? 0 : sum[0] / (double) sum[1];
    double recall = sum[3] == 0 ? 0 : sum[2] / (double) sum[3];
    return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall);
  }

  /**
   * Agreement of marked and found labels of words over several documents, Krippendorff's nominal
   * alpha in percent.
   */
  public static double alpha(List<AttributionScore> scores) {
    double all = 0;
    double differ = 0;
    var margins = new double[ROLES + 1];
    for (AttributionScore score : scores) {
      for (int a = 0; a <= ROLES; a++) {
        for (int b = 0; b <= ROLES; b++) {
          long n = score.labels[a][b];
          all += n;
          differ += a == b ? 0 : n;
          margins[a] += n;
          margins[b] += n;
        }
      }
    }
    double chance = 1;
    for (double margin : margins) {
      chance -= margin * (margin - 1) / (2 * all * (2 * all - 1));
    }
    return 100 * (1 - differ / all / chance);
  }

  private static long[][] labels(List<Marked> marked, List<Marked> predicted, int tokens) {
    var labels = new long[ROLES + 1][ROLES + 1];
    int[] a = labels(marked, tokens);
    int[] b = labels(predicted, tokens);
    for (int i = 0; i < tokens; i++) {
      labels[a[i]][b[i]]++;
    }
    return labels;
  }

  private static int[] labels(List<Marked> relations, int tokens) {
    var labels = new int[tokens];
    for (int role = 0; role < ROLES; role++) {
      int label = role + 1;
      union(relations, role).stream().forEach(i -> labels[i] = label);
    }
    return labels;
  }

  private static long[] exact(
      GoldDocument gold,
      List<Attribution> found,
      Function<GoldDocument.Gold, Extent> marked,
      Function<Attribution, Extent> predicted) {
    String text = gold.document().text();
    Set<Span> a = new HashSet<>();
    gold.relations().forEach(r -> marked.apply(r).spans().forEach(s -> a.add(trim(text, s))));
    Set<Span> b = new HashSet<>();
    found.forEach(r -> predicted.apply(r).spans().forEach(s -> b.add(trim(text, s))));
    var both = new HashSet<>(a);
    both.retainAll(b);
    return same(both.size(), b.size(), a.size());
  }

  private static Span trim(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
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

  private static BitSet union(List<Marked> relations, int role) {
    var set = new BitSet();
    relations.forEach(r -> set.or(r.roles()[role]));
    return set;
  }

  private static boolean[] pair(List<Marked> marked, List<Marked> predicted, long[][] counts) {
    var weights = new double[marked.size()][predicted.size()];
    for (int i = 0; i < marked.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        weights[i][j] = overlap(marked.get(i).roles(), predicted.get(j).roles());
      }
    }
    int[] pairs = Assignment.of(weights);
    var right = new boolean[predicted.size()];
    long met = 0;
    long directFound = 0;
    long directMet = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] >= 0 && halfRight(marked.get(i).roles(), predicted.get(pairs[i]).roles())) {
        right[pairs[i]] = true;
        met++;
        directMet += marked.get(i).direct() ? 1 : 0;
        directFound += predicted.get(pairs[i]).direct() ? 1 : 0;
      }
    }
    counts[RELATIONS] = same(met, predicted.size(), marked.size());
    counts[DIRECT] =
        new long[] {
          directFound,
          predicted.stream().filter(Marked::direct).count(),
          directMet,
          marked.stream().filter(Marked::direct).count()
        };
    return right;
  }

  private static boolean halfRight(BitSet[] a, BitSet[] b) {
    return dice(a[0], b[0]) >= 0.5 && dice(a[1], b[1]) >= 0.5 && dice(a[2], b[2]) >= 0.5;
  }

  private static double overlap(BitSet[] a, BitSet[] b) {
    long shared = 0;
    long all = 0;
    for (int role = 0; role < ROLES; role++) {
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

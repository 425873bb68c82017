package parley.extract.tagger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds the relations of a text with both passes, before any is judged too doubtful. */
final class RelationFinder {
  /** Favours cues in the first pass; the second pass drops those without content. */
  static final float CUE_BONUS = 2.3f;

  private final ReportingWords reporting;
  private final RoleTagger roles;
  private final LinkTagger links;

  RelationFinder(ReportingWords reporting, RoleTagger roles, LinkTagger links) {
    this.reporting = reporting;
    this.roles = roles;
    this.links = links;
  }

  /** The relations in the order of their cues. */
  List<Relation> find(TaggedText text) {
    var words = new WordFeatures(text, reporting);
    return find(text, words, roles.tag(text, words, CUE_BONUS), links);
  }

  /** The relations for given first-pass tags. */
  static List<Relation> find(
      TaggedText text, WordFeatures words, RoleTagger.Tags tags, LinkTagger links) {
    List<int[]> cues = Labels.spans(tags.cueLabels(), RoleTagger.CUE);
    if (cues.isEmpty() && Labels.spans(tags.labels(), RoleTagger.CONTENT).isEmpty()) {
      return List.of();
    }
    var features = new LinkFeatures(text, words, tags);
    float[] wordScores = links.wordScores(text, words);
    return find(
        text,
        tags,
        cues,
        (first, last) -> {
          var window = CueWindow.around(text, first, last);
          return new CueLinks(window, links.tag(window, features, wordScores));
        });
  }

  /** The relations of the cues, and of cues looked for where a content has none. */
  static List<Relation> find(
      TaggedText text, RoleTagger.Tags tags, List<int[]> cues, CueReader reader) {
    List<int[]> contents = Labels.spans(tags.labels(), RoleTagger.CONTENT);
    var relations = new ArrayList<Relation>();
    var covered = new BitSet();
    for (int[] cue : cues) {
      keep(relation(text, tags, reader.read(cue[0], cue[1])), relations, covered);
    }
    for (int[] content : contents) {
      if (covered.get(content[0], content[1] + 1).isEmpty()) {
        int cue = CueSearch.likeliest(text, tags, content);
        if (cue >= 0) {
          keep(relation(text, tags, reader.read(cue, cue)), relations, covered);
        }
      }
    }
    relations.sort(Comparator.comparingInt(r -> r.cue().get(0)[0]));
    return relations;
  }

  private static void keep(Relation relation, List<Relation> relations, BitSet covered) {
    if (!relation.content().isEmpty()) {
      relations.add(relation);
      relation.content().forEach(c -> covered.set(c[0], c[1] + 1));
    }
  }

  private static Relation relation(TaggedText text, RoleTagger.Tags tags, CueLinks read) {
    CueWindow window = read.window();
    LinkTagger.Links found = read.links();
    List<int[]> sources = Labels.spans(found.labels(), LinkTagger.SOURCE);
    List<int[]> contents = Labels.spans(found.labels(), LinkTagger.CONTENT);
    int[] best = null;
    double bestSure = 0;
    for (int[] range : sources) {
      double sure = sureness(found, range, LinkTagger.SOURCE);
      if (best == null || sure > bestSure) {
        best = range;
        bestSure = sure;
      }
    }
    double cueSure = 0;
    for (int i = window.cueFirst(); i <= window.cueLast(); i++) {
      cueSure += tags.probability(i, RoleTagger.CUE);
    }
    cueSure /= window.cueLast() - window.cueFirst() + 1;
    double contentSure = 1;
    double edge = 1;
    double agreed = 0;
    double cueInside = 0;
    int length = 0;
    for (int[] range : contents) {
      contentSure = Math.min(contentSure, sureness(found, range, LinkTagger.CONTENT));
      int first = range[0] * LinkTagger.LABELS + Labels.first(LinkTagger.CONTENT);
      edge = Math.min(edge, found.marginals()[first]);
      length += range[1] - range[0] + 1;
      for (int i = range[0]; i <= range[1]; i++) {
        agreed += tags.probability(window.from() + i, RoleTagger.CONTENT);
        cueInside += tags.probability(window.from() + i, RoleTagger.CUE);
      }
    }
    double sourceAgreed = 0;
    if (best != null) {
      for (int i = best[0]; i <= best[1]; i++) {
        sourceAgreed += tags.probability(window.from() + i, RoleTagger.SOURCE);
      }
      sourceAgreed /= best[1] - best[0] + 1;
    }
    boolean plainCue = Labels.role(tags.labels()[window.cueFirst()]) == RoleTagger.CUE;
    boolean quoted = !contents.isEmpty() && quoted(text, window.from() + contents.get(0)[0]);
    double[] signals = {
      cueSure,
      best == null ? 0 : bestSure,
      best == null ? 1 : 0,
      contentSure,
      edge,
      cueSure * contentSure,
      Math.log1p(length) / 4,
      quoted ? 1 : 0,
      Math.min(3, contents.size()) / 3.0,
      agreed / Math.max(1, length),
      sourceAgreed,
      Math.min(1, cueInside),
      plainCue ? 1 : 0
    };
    return new Relation(
        best == null ? List.of() : List.of(shift(best, window.from())),
        List.of(new int[] {window.cueFirst(), window.cueLast()}),
        completed(text, contents, tags, window),
        signals,
        agreed / Math.max(1, length));
  }

  /**
   * The content in tokens of the text, each span stretched as far as the first pass's span around
   * it goes on in the same sentence: the first pass sees more of the text and cuts less.
   */
  private static List<int[]> completed(
      TaggedText text, List<int[]> contents, RoleTagger.Tags tags, CueWindow window) {
    var result = new ArrayList<int[]>();
    for (int[] range : contents) {
      int from = range[0] + window.from();
      int to = range[1] + window.from();
      while (from > 0 && goesOn(text, tags, from) && outsideCue(from - 1, window)) {
        from--;
      }
      while (to + 1 < text.size() && goesOn(text, tags, to + 1) && outsideCue(to + 1, window)) {
        to++;
      }
      result.add(new int[] {from, to});
    }
    return result;
  }

  /**
   * Whether the first pass sees one content in the token and the one before it, in one sentence.
   */
  private static boolean goesOn(TaggedText text, RoleTagger.Tags tags, int token) {
    return tags.labels()[token] == INNER && text.sentence[token] == text.sentence[token - 1];
  }

  private static boolean outsideCue(int token, CueWindow window) {
    return token < window.cueFirst() || token > window.cueLast();
  }

  private static final int INNER = Labels.inner(RoleTagger.CONTENT);

  private static boolean quoted(TaggedText text, int token) {
    return text.quote[token] != TaggedText.OUTSIDE;
  }

  private static int[] shift(int[] range, int by) {
    return new int[] {range[0] + by, range[1] + by};
  }

  private static double sureness(LinkTagger.Links found, int[] range, int role) {
    double sum = 0;
    for (int i = range[0]; i <= range[1]; i++) {
      int at = i * LinkTagger.LABELS;
      sum +=
          found.marginals()[at + Labels.first(role)] + found.marginals()[at + Labels.inner(role)];
    }
    return sum / (range[1] - range[0] + 1);
  }
}

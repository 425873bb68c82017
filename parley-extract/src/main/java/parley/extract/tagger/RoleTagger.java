package parley.extract.tagger;

import java.util.ArrayList;
import java.util.List;

/**
 * First pass: labels every token of a text as outside, source, cue or content, whatever relation it
 * belongs to. Works paragraph by paragraph; long paragraphs are cut at sentence ends.
 */
final class RoleTagger {
  static final List<Role> ROLES = List.of(Role.SOURCE, Role.CUE, Role.CONTENT);
  static final int SOURCE = 0;
  static final int CUE = 1;
  static final int CONTENT = 2;
  static final int LABELS = 7;
  private static final int LONGEST = 200;

  private final LinearChain chain;

  RoleTagger(LinearChain chain) {
    this.chain = chain;
  }

  LinearChain chain() {
    return chain;
  }

  /**
   * What the first pass found.
   *
   * @param labels the best label of each token
   * @param cueLabels the best labels when cues are favoured, so that few are missed
   * @param marginals the probability of each label, {@code [token * 7 + label]}
   */
  record Tags(byte[] labels, byte[] cueLabels, float[] marginals) {
    /** The probability that the token belongs to a span of the role. */
    float probability(int token, int role) {
      int at = token * LABELS;
      return marginals[at + Labels.first(role)] + marginals[at + Labels.inner(role)];
    }
  }

  /** The token ranges {@code {first, after last}} that are labelled as one sequence. */
  static List<int[]> sequences(TaggedText text) {
    var sequences = new ArrayList<int[]>();
    int start = 0;
    for (int i = 1; i <= text.size(); i++) {
      boolean cut =
          i == text.size()
              || text.paragraph[i] != text.paragraph[i - 1]
              || (text.sentence[i] != text.sentence[i - 1] && i - start >= LONGEST)
              || i - start >= 4 * LONGEST;
      if (cut) {
        sequences.add(new int[] {start, i});
        start = i;
      }
    }
    return sequences;
  }

  /** Labels the text; the bonus is added to the scores of cue labels for {@code cueLabels}. */
  Tags tag(TaggedText text, WordFeatures words, float cueBonus) {
    int n = text.size();
    var labels = new byte[n];
    var cueLabels = new byte[n];
    var marginals = new float[n * LABELS];
    var features = new Features();
    for (int[] range : sequences(text)) {
      int length = range[1] - range[0];
      var scores = new float[length * LABELS];
      for (int i = 0; i < length; i++) {
        words.of(range[0] + i, features);
        chain.addScores(features.ids(), features.count(), scores, i * LABELS);
      }
      System.arraycopy(chain.decode(scores, length), 0, labels, range[0], length);
      float[] p = chain.marginals(scores, length);
      System.arraycopy(p, 0, marginals, range[0] * LABELS, length * LABELS);
      for (int i = 0; i < length; i++) {
        scores[i * LABELS + Labels.first(CUE)] += cueBonus;
      }
      System.arraycopy(chain.decode(scores, length), 0, cueLabels, range[0], length);
    }
    return new Tags(labels, cueLabels, marginals);
  }
}

package parley.extract.tagger;

import java.util.List;

/**
 * Second pass: for one cue, labels the tokens around it as that cue's source, that cue's content or
 * neither. So the spans arrive already linked, and a cue for which no content is found falls away.
 */
final class LinkTagger {
  static final List<Role> ROLES = List.of(Role.SOURCE, Role.CONTENT);
  static final int SOURCE = 0;
  static final int CONTENT = 1;
  static final int LABELS = 5;

  // favours finding over leaving out; what is doubtful is dropped later, by its confidence
  private static final float CONTENT_BONUS = 3;
  private static final float SOURCE_BONUS = 2;

  private final LinearChain chain;

  LinkTagger(LinearChain chain) {
    this.chain = chain;
  }

  LinearChain chain() {
    return chain;
  }

  /**
   * What belongs to one cue.
   *
   * @param labels the best label of each token of the window
   * @param marginals the probability of each label, {@code [token * 5 + label]}
   */
  record Links(byte[] labels, float[] marginals) {}

  /** The scores that the words alone give every token of the text, shared by all its cues. */
  float[] wordScores(TaggedText text, WordFeatures words) {
    var scores = new float[text.size() * LABELS];
    var features = new Features();
    for (int i = 0; i < text.size(); i++) {
      words.of(i, features);
      chain.addScores(features.ids(), features.count(), scores, i * LABELS);
    }
    return scores;
  }

  /** Labels the window of a cue. */
  Links tag(CueWindow window, LinkFeatures links, float[] wordScores) {
    int length = window.length();
    var scores = new float[length * LABELS];
    System.arraycopy(wordScores, window.from() * LABELS, scores, 0, length * LABELS);
    var features = new Features();
    for (int i = 0; i < length; i++) {
      links.of(window.from() + i, window, features);
      chain.addScores(features.ids(), features.count(), scores, i * LABELS);
    }
    return decode(chain, scores, length, CONTENT_BONUS, SOURCE_BONUS);
  }

  /** The links for the scores; the bonuses favour spans of content and source. */
  static Links decode(
      LinearChain chain, float[] scores, int length, float contentBonus, float sourceBonus) {
    float[] marginals = chain.marginals(scores, length);
    for (int i = 0; i < length; i++) {
      scores[i * LABELS + Labels.first(CONTENT)] += contentBonus;
      scores[i * LABELS + Labels.first(SOURCE)] += sourceBonus;
    }
    return new Links(chain.decode(scores, length), marginals);
  }
}

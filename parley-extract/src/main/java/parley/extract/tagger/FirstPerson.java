package parley.extract.tagger;

import java.util.Set;

/** Whether a text is somebody's own speech: its sentences say "I" and "we" outside quotation. */
final class FirstPerson {
  private static final double LEAST_SHARE = 0.25;
  private static final int FEWEST_SENTENCES = 3;
  private static final Set<String> WORDS =
      Set.of("i", "we", "my", "our", "us", "me", "ours", "mine", "ourselves", "myself");

  private FirstPerson() {}

  static boolean speech(TaggedText text) {
    int sentences = 0;
    int own = 0;
    boolean marked = false;
    for (int i = 0; i < text.size(); i++) {
      if (i == 0 || text.sentence[i] != text.sentence[i - 1]) {
        own += marked ? 1 : 0;
        sentences++;
        marked = false;
      }
      marked |= text.quote[i] == TaggedText.OUTSIDE && WORDS.contains(text.lower[i]);
    }
    own += marked ? 1 : 0;
    return own >= FEWEST_SENTENCES && own >= LEAST_SHARE * sentences;
  }
}

package parley.extract.tagger;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text is somebody's own speech: its sentences say "I" and "we" outside quotation. Fewer
 * of them will do where the title calls it a speech.
 */
final class FirstPerson {
  private static final double LEAST_SHARE = 0.25;
  private static final double LEAST_SHARE_OF_TITLED = 0.1;
  private static final int FEWEST_SENTENCES = 3;
  private static final Set<String> WORDS =
      Set.of("i", "we", "my", "our", "us", "me", "ours", "mine", "ourselves", "myself");

  /** "Statement by Chad", "Opening remarks of the Chair", "Speech by …". */
  private static final Pattern SPEECH =
      Pattern.compile(
          "^\\W*(?:\\w+ ){0,2}(?:statement|speech|address|remarks|intervention)\\b.*\\b(?:by|of)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private FirstPerson() {}

  static boolean speech(TaggedText text, Optional<String> title) {
    int sentences = 0;
    int own = 0;
    boolean marked = false;
    for (int i = 0; i < text.size(); i++) {
      if (i == 0 || text.sentence[i] != text.sentence[i - 1]) {
        own += marked ? 1 : 0;
        sentences++;
        marked = false;
      }
      marked |= text.quote[i] == TaggedText.OUTSIDE && own(text, i);
    }
    own += marked ? 1 : 0;
    boolean titled = title.filter(t -> SPEECH.matcher(t).find()).isPresent();
    double share = titled ? LEAST_SHARE_OF_TITLED : LEAST_SHARE;
    return own >= FEWEST_SENTENCES && own >= share * sentences;
  }

  private static boolean own(TaggedText text, int i) {
    // "US" is a country
    return WORDS.contains(text.lower[i]) && !text.word(i).equals("US");
  }
}

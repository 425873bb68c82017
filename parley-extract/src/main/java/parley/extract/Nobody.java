package parley.extract;

import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;

/**
 * Knows where nobody says something: where the text tells so ("no minister confirmed the plan",
 * "neither side would say"), where somebody is spoken to ("do you want to limit it?", "you'll
 * note"), and where the words taken for a cue are only the auxiliary of a verb that is none.
 */
final class Nobody {
  private static final Pattern NOBODY =
      Pattern.compile(
          "^(?:no|none|nobody|no\\s+one|neither)\\b(?!\\.\\s*\\d)", Pattern.CASE_INSENSITIVE);

  private static final Pattern SPOKEN_TO =
      Pattern.compile("^you(?:['’](?:ll|re|ve|d))?$|^your$", Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_CUE =
      Pattern.compile(
          "^(?:do|does|did|is|are|was|were|be|been|has|have|had|will|would|shall|should|must|can"
              + "|could|may|might|ought|then|now|also|not|\\s)+$",
          Pattern.CASE_INSENSITIVE);

  private Nobody() {}

  /** Whether nobody says the content. */
  static boolean says(Attribution attribution, String text) {
    String source = attribution.source().in(text).strip();
    boolean told = attribution.type() != QuoteType.INDIRECT;
    return NOBODY.matcher(source).find()
        || SPOKEN_TO.matcher(source).find()
        || !told && NO_CUE.matcher(attribution.cue().in(text)).find();
  }
}

package parley.brief;

import java.util.Locale;

/**
 * A word or phrase that asks for a flag where it stands.
 *
 * @param kind the flag
 * @param place where it counts
 * @param phrase words in lower case, separated by single spaces; a trailing {@code *} matches any
 *     ending of the last word
 * @param why what a reader is told, one clause
 */
public record FlagCue(FlagKind kind, Place place, String phrase, String why) {
  /** Where a cue counts. */
  public enum Place {
    /** In the reporter's own words: outside quotation marks. */
    NARRATION,
    /** In the reporting expression of a statement ("admitted"). */
    CUE;

    /** The word of data files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that there is a phrase in lower case. */
  public FlagCue {
    if (phrase.isBlank() || !phrase.equals(phrase.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("a cue is a lower-case phrase, not '" + phrase + "'");
    }
  }
}

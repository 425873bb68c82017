package parley.attribution;

import parley.text.Extent;

/**
 * One attribution relation as the text words it.
 *
 * @param source the mention of who speaks, e.g. a name with its title, or a pronoun; empty when the
 *     text names nobody
 * @param cue the reporting expression ("said", "according to", "ruled out"); empty when the words
 *     stand without one (a speech, a turn of a transcript)
 * @param content what is stated; never empty, may be interrupted
 * @param type direct, indirect or mixed
 * @param confidence that the whole relation is right, in [0,1]
 */
public record Attribution(
    Extent source, Extent cue, Extent content, QuoteType type, double confidence) {
  /** Checks the ranges. */
  public Attribution {
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution has a content");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0,1], is " + confidence);
    }
  }

  /** The same with another content; its type stays. */
  public Attribution withContent(Extent other) {
    return other.equals(content) ? this : new Attribution(source, cue, other, type, confidence);
  }
}

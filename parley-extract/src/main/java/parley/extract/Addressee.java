package parley.extract;

import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.text.Extent;

/**
 * Keeps those who are spoken to from being taken for the speaker: in "the president was asked
 * whether …" the noun before the passive is the addressee, and the text may name no speaker at all.
 */
final class Addressee {
  private static final Pattern PASSIVE =
      Pattern.compile(
          "\\b(is|are|was|were|been|being|be|got)\\s+(\\w+ly\\s+|also\\s+|then\\s+|later\\s+)?"
              + "(asked|questioned|told|informed|warned|urged|advised|briefed|reminded|quizzed|pressed)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int REACH = 40;

  private Addressee() {}

  /** The attribution without a source that is only spoken to. */
  static Attribution corrected(Attribution attribution, String text) {
    Extent source = attribution.source();
    Extent cue = attribution.cue();
    if (source.isEmpty() || cue.isEmpty() || source.end() > cue.start()) {
      return attribution;
    }
    // the auxiliary may stand between source and cue or inside the cue
    boolean near = cue.start() - source.end() <= REACH;
    String words = near ? text.substring(source.end(), cue.end()) : cue.in(text);
    if (!PASSIVE.matcher(words).find()) {
      return attribution;
    }
    return new Attribution(
        Extent.NONE, cue, attribution.content(), attribution.type(), attribution.confidence());
  }
}

package parley.extract;

import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.text.Extent;
import parley.text.Span;

/**
 * Whether the text itself tells an attribution second hand ("has reportedly declined", "is said
 * to"). Looks at the words of the sentence around the cue, outside quotation.
 */
final class HearsayCues {
  private static final int NEAR = 200;
  private static final int MARGIN = 24;

  private static final Pattern MARKS =
      Pattern.compile(
          "\\b(reportedly|allegedly|supposedly|purportedly|apparently|rumou?red|"
              + "(is|are|was|were) (said|reported|believed|understood|thought|rumou?red) to|"
              + "according to (media|press|unconfirmed|some) reports?|media reports?|"
              + "unconfirmed|hearsay|it is claimed|word has it)\\b",
          Pattern.CASE_INSENSITIVE);

  private final String text;

  HearsayCues(String text) {
    this.text = text;
  }

  /** Whether a mark of hearsay stands at the cue or between source, cue and content. */
  boolean marks(Attribution attribution) {
    Extent frame = attribution.cue().isEmpty() ? attribution.source() : attribution.cue();
    if (frame.isEmpty()) {
      return false;
    }
    int start = frame.start();
    int end = frame.end();
    if (!attribution.source().isEmpty()) {
      Span source = attribution.source().hull();
      boolean near = Math.abs(source.start() - start) < NEAR;
      start = near ? Math.min(start, source.start()) : start;
      end = near ? Math.max(end, source.end()) : end;
    }
    int from = Math.max(0, start - MARGIN);
    int to = Math.min(text.length(), end + MARGIN);
    var matcher = MARKS.matcher(text).region(from, to);
    while (matcher.find()) {
      var found = new Span(matcher.start(), matcher.end());
      boolean inContent = attribution.content().spans().stream().anyMatch(c -> c.overlaps(found));
      if (!inContent && !sentenceBreakBetween(found, start, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean sentenceBreakBetween(Span found, int start, int end) {
    int a = Math.min(found.end(), end);
    int b = Math.max(found.start(), start);
    for (int i = Math.min(a, b); i < Math.max(a, b); i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' || c == '!' || c == '?' || c == '\n';
      if (stop && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }
}

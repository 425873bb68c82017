package parley.extract;

import java.util.List;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.text.Extent;
import parley.text.Span;

/**
 * Leaves the outer marks, and the stop or comma before them, away from a content that is all the
 * words of a quotation: coded contents have none, and never one mark without the other. For one
 * thread.
 */
final class BareQuotations {
  private static final int MOST_MARKS = 3;
  private static final String MARKS = "\"“”„«»‟'`";
  private static final String ENDS = MARKS + ".,;";

  private final String text;
  private final List<Span> quotations;

  BareQuotations(String text, QuoteRegions quotes) {
    this.text = text;
    this.quotations = quotes.spans();
  }

  /** The attribution with such contents bare. */
  Attribution mended(Attribution a) {
    List<Span> bare = a.content().spans().stream().map(this::bare).toList();
    return bare.equals(a.content().spans())
        ? a
        : new Attribution(a.source(), a.cue(), Extent.union(bare), a.type(), a.confidence());
  }

  private Span bare(Span words) {
    return quotations.stream()
        .filter(q -> q.contains(words) && marks(q.start(), words.start()))
        .filter(q -> marks(words.end(), q.end()))
        .findFirst()
        .map(this::inside)
        .filter(inside -> inside.length() > 0)
        .orElse(words);
  }

  private boolean marks(int from, int to) {
    return to - from <= MOST_MARKS
        && text.substring(from, to).chars().noneMatch(Character::isLetterOrDigit);
  }

  private Span inside(Span quotation) {
    int start = quotation.start();
    int end = quotation.end();
    while (start < end && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ENDS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }
}

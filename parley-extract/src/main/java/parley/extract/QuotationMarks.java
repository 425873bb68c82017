package parley.extract;

import java.util.List;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.text.Extent;
import parley.text.Span;

/**
 * Sees to it that a content has no quotation mark without the other. One that is all the words of a
 * quotation is told without the marks and the stop or comma before the last: coded contents have
 * none. One that begins before a quotation, or goes on behind it, takes both marks. For one thread.
 */
final class QuotationMarks {
  private static final int MOST_MARKS = 3;
  private static final String MARKS = "\"“”„«»‟'`";
  private static final String ENDS = MARKS + ".,;";

  private final String text;
  private final List<Span> quotations;

  QuotationMarks(String text, QuoteRegions quotes) {
    this.text = text;
    this.quotations = quotes.spans();
  }

  /** The attribution with such a content. */
  Attribution mended(Attribution a) {
    List<Span> spans = a.content().spans().stream().map(this::mended).toList();
    return spans.equals(a.content().spans())
        ? a
        : new Attribution(a.source(), a.cue(), Extent.union(spans), a.type(), a.confidence());
  }

  private Span mended(Span words) {
    int start = words.start();
    int end = words.end();
    for (Span q : quotations) {
      boolean opens = q.start() <= start && start < q.end() && marks(q.start(), start);
      boolean closes = q.start() < end && end <= q.end() && marks(end, q.end());
      if (opens && closes) {
        Span inside = inside(q);
        return inside.length() > 0 ? inside : words;
      }
      start = opens && q.end() < end ? q.start() : start;
      end = closes && q.start() > start ? q.end() : end;
    }
    return new Span(start, end);
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

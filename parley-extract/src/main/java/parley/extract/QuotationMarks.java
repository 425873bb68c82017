package parley.extract;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
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

  /** The quotations by their first characters. */
  private final NavigableMap<Integer, Span> quotations = new TreeMap<>();

  QuotationMarks(String text, QuoteRegions quotes) {
    this.text = text;
    quotes.spans().forEach(q -> quotations.put(q.start(), q));
  }

  /** The attribution with such a content. */
  Attribution mended(Attribution a) {
    return a.withContent(Extent.union(a.content().spans().stream().map(this::mended).toList()));
  }

  private Span mended(Span words) {
    int start = words.start();
    int end = words.end();
    for (Span q : touching(words)) {
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

  private Collection<Span> touching(Span words) {
    Integer first = quotations.floorKey(words.start());
    int from = first == null ? words.start() : first;
    return quotations.subMap(from, words.end()).values();
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

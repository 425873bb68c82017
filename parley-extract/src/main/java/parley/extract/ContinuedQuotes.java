package parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

/**
 * Follows quotations over paragraph ends: where one is left open and the next paragraph opens with
 * a quotation mark again, its words are the same speaker's, though nothing says so.
 */
final class ContinuedQuotes {
  private static final String MARKS = "\"“”„«»‟";

  private static final int SHORTEST = 12;

  private final String text;

  ContinuedQuotes(String text) {
    this.text = text;
  }

  /** The attributions and, in their places, those of continued quotations. */
  List<Attribution> added(List<Attribution> found) {
    var all = new ArrayList<>(found);
    // the innermost first: who is quoted goes on, not who quotes
    var latestFirst = new ArrayList<>(found);
    latestFirst.sort(Comparator.comparingInt((Attribution a) -> a.content().start()).reversed());
    for (Attribution first : latestFirst) {
      Attribution a = first;
      while (leavesOpen(a)) {
        Span next = next(paragraph(a.content().end() - 1));
        if (next.length() < SHORTEST || MARKS.indexOf(text.charAt(next.start())) < 0) {
          break;
        }
        var content = Extent.of(new Span(next.start() + 1, closing(next)));
        if (all.stream().anyMatch(b -> b.content().overlaps(content))) {
          break;
        }
        a = new Attribution(a.source(), a.cue(), content, QuoteType.DIRECT, a.confidence());
        all.add(a);
      }
    }
    all.sort(Comparator.comparingInt(a -> a.content().start()));
    return all;
  }

  /** Whether the content runs to the end of the paragraph in a quotation that nothing closes. */
  private boolean leavesOpen(Attribution a) {
    int end = a.content().end();
    if (!endsLine(end)) {
      return false;
    }
    boolean open = false;
    for (int i = paragraph(end - 1).start(); i < end; i++) {
      open ^= MARKS.indexOf(text.charAt(i)) >= 0;
    }
    return open && MARKS.indexOf(text.charAt(Math.min(end, text.length() - 1))) < 0;
  }

  /** Whether nothing but a mark follows in the line. */
  private boolean endsLine(int at) {
    int marks = 0;
    for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (!Character.isWhitespace(text.charAt(i)) && ++marks > 1) {
        return false;
      }
    }
    return true;
  }

  private int closing(Span paragraph) {
    for (int i = paragraph.start() + SHORTEST; i < paragraph.end(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return paragraph.end();
  }

  private Span paragraph(int at) {
    int start = text.lastIndexOf('\n', at) + 1;
    int end = text.indexOf('\n', at);
    return new Span(start, end < 0 ? text.length() : end).trimmed(text);
  }

  private Span next(Span paragraph) {
    int at = paragraph.end();
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at >= text.length() ? new Span(text.length(), text.length()) : paragraph(at);
  }
}

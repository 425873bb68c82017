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
      Span paragraph = paragraph(a.content().end() - 1);
      while (leavesOpen(a, paragraph)) {
        Span next = next(paragraph);
        if (next.length() < 2 || MARKS.indexOf(text.charAt(next.start())) < 0) {
          break;
        }
        int end = closing(next);
        var content = Extent.of(new Span(next.start() + 1, end));
        boolean taken = all.stream().anyMatch(b -> b.content().overlaps(content));
        if (taken || end - next.start() < 10) {
          break;
        }
        a = new Attribution(a.source(), a.cue(), content, QuoteType.DIRECT, a.confidence());
        all.add(a);
        paragraph = next;
      }
    }
    all.sort(Comparator.comparingInt(a -> a.content().start()));
    return all;
  }

  /** Whether the content runs to the end of the paragraph in a quotation that nothing closes. */
  private boolean leavesOpen(Attribution a, Span paragraph) {
    Extent content = a.content();
    Span last = content.spans().get(content.spans().size() - 1);
    if (text.substring(last.end(), paragraph.end()).strip().length() > 1) {
      return false;
    }
    int open = -1;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        open = open < 0 ? i : -1;
      }
    }
    return open >= 0 && open <= last.end();
  }

  private int closing(Span paragraph) {
    for (int i = paragraph.start() + 1; i < paragraph.end(); i++) {
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

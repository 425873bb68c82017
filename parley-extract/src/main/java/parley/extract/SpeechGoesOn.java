package parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

/**
 * Gives a paragraph that is one quotation, without anybody named for it, to the one who was quoted
 * in the paragraph before: press articles let a speaker go on so.
 */
final class SpeechGoesOn {
  private static final double CONFIDENCE = 0.5;
  private static final int SHORTEST = 30;
  private static final String OPENING = "\"“„«'‘";
  private static final String CLOSING = "\"”“»'’";

  private final String text;

  SpeechGoesOn(String text) {
    this.text = text;
  }

  /** The attributions and those of paragraphs that go on, in text order. */
  List<Attribution> added(List<Attribution> found) {
    var all = new ArrayList<>(found);
    int start = 0;
    Optional<Attribution> speaker = Optional.empty();
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      var paragraph = new Span(start, end).trimmed(text);
      start = end + 1;
      if (paragraph.length() == 0) {
        continue;
      }
      Optional<Attribution> here = last(found, paragraph);
      if (here.isEmpty() && speaker.isPresent() && quotation(paragraph)) {
        Extent content = Extent.of(inside(paragraph));
        Extent source = speaker.get().source();
        all.add(new Attribution(source, Extent.NONE, content, QuoteType.DIRECT, CONFIDENCE));
      } else {
        speaker = here.filter(a -> !a.source().isEmpty() && a.type() != QuoteType.INDIRECT);
      }
    }
    all.sort(Comparator.comparingInt(a -> a.content().start()));
    return all;
  }

  /** The last attribution that the paragraph has part of. */
  private static Optional<Attribution> last(List<Attribution> found, Span paragraph) {
    return found.stream()
        .filter(a -> a.content().start() < paragraph.end() && a.content().end() > paragraph.start())
        .max(Comparator.comparingInt(a -> a.content().end()));
  }

  private boolean quotation(Span paragraph) {
    String words = paragraph.in(text);
    if (words.length() < SHORTEST || OPENING.indexOf(words.charAt(0)) < 0) {
      return false;
    }
    int last = words.length() - 1;
    // a quotation that closes before the end has something beside it
    int closing = -1;
    for (int i = 1; i <= last && closing < 0; i++) {
      boolean mark = "\"”»".indexOf(words.charAt(i)) >= 0;
      closing = mark && words.charAt(0) != '\'' ? i : -1;
    }
    return closing < 0 ? CLOSING.indexOf(words.charAt(last)) >= 0 : closing >= last - 1;
  }

  private Span inside(Span paragraph) {
    int end = paragraph.end();
    while (end > paragraph.start() + 1 && (CLOSING + ".").indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(paragraph.start() + 1, end);
  }
}

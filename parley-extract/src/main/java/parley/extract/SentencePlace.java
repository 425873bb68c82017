package parley.extract;

import com.ibm.icu.text.BreakIterator;
import parley.extract.tagger.EnglishSentences;
import parley.text.Span;

/** The sentence around a place, looked for within its line and a bounded distance. One thread. */
final class SentencePlace {
  private static final int WINDOW = 1200;

  private final String text;
  // costly to make, so one for the document
  private final BreakIterator breaks = EnglishSentences.breaks();

  SentencePlace(String text) {
    this.text = text;
  }

  /** The sentence in which the offset stands, without white space around it. */
  Span at(int offset) {
    int from = offset;
    while (from > 0 && offset - from < WINDOW && text.charAt(from - 1) != '\n') {
      from--;
    }
    int to = offset;
    while (to < text.length() && to - offset < WINDOW && text.charAt(to) != '\n') {
      to++;
    }
    breaks.setText(text.substring(from, to));
    int start = breaks.preceding(offset - from + 1);
    int end = breaks.following(offset - from);
    return new Span(from + Math.max(0, start), end == BreakIterator.DONE ? to : from + end)
        .trimmed(text);
  }

  /** The place without the mark that ends its sentence. */
  Span withoutStop(Span sentence) {
    int last = sentence.end();
    while (last > sentence.start() + 1 && ".!;:, ".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return new Span(sentence.start(), last);
  }
}

package parley.extract;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.text.Extent;
import parley.text.Span;

/**
 * Finds what "This was stated by …" points back to: the sentence before it is the content, not the
 * pronoun.
 */
final class PointingBack {
  private static final Pattern PRONOUN =
      Pattern.compile("(?:this|that|it|so|the above|such)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PASSIVE =
      Pattern.compile(
          "^\\W*(?:was|is|were|has been|had been)\\b(?!.*\\bthat\\b).*\\bby\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String text;
  private final QuoteRegions quotes;

  PointingBack(String text) {
    this.text = text;
    this.quotes = new QuoteRegions(text);
  }

  /** The attribution with the sentence that is pointed to as its content, if it points back. */
  Attribution corrected(Attribution a) {
    if (a.cue().isEmpty()) {
      return a;
    }
    Span sentence = sentenceAt(a.cue().start());
    String before = text.substring(sentence.start(), a.cue().start()).strip();
    int reach = a.source().isEmpty() ? a.cue().end() : Math.max(a.cue().end(), a.source().start());
    boolean passive =
        PRONOUN.matcher(before).matches()
            && PASSIVE
                .matcher(text.substring(a.cue().start(), Math.min(reach, text.length())))
                .find();
    boolean active =
        sentence.contains(a.content().hull()) && PRONOUN.matcher(a.content().in(text)).matches();
    if (!passive && !active) {
      return a;
    }
    return previous(sentence)
        .map(Extent::of)
        .map(
            content ->
                new Attribution(
                    a.source(), a.cue(), content, quotes.typeOf(content), a.confidence()))
        .orElse(a);
  }

  private Optional<Span> previous(Span sentence) {
    int end = sentence.start();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0) {
      return Optional.empty();
    }
    Span before = sentenceAt(end - 1);
    int last = before.end();
    while (last > before.start() && ".!".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return Optional.of(new Span(before.start(), last)).filter(s -> s.length() > 1);
  }

  private Span sentenceAt(int at) {
    int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int newline = text.indexOf('\n', at);
    int to = newline < 0 ? text.length() : newline;
    BreakIterator breaks =
        FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
            .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    breaks.setText(text.substring(from, to));
    int start = breaks.preceding(at - from + 1);
    int end = breaks.following(at - from);
    return new Span(from + Math.max(0, start), end == BreakIterator.DONE ? to : from + end)
        .trimmed(text);
  }
}

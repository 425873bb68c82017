package parley.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.text.Extent;
import parley.text.Span;

/**
 * Finds what "This was stated by …" points back to: the sentence before it is the content, not the
 * pronoun. For one thread.
 */
final class PointingBack {
  private static final Pattern PRONOUN =
      Pattern.compile("(?:this|that|it|so|the above|such)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PASSIVE =
      Pattern.compile(
          "^\\W*(?:was|is|were|has been|had been)\\b(?!.*\\bthat\\b).*\\bby\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Sentences are looked for so many characters around a place, at most. */
  private static final int WINDOW = 1200;

  private static final int LONGEST_PRONOUN = 9;

  private final String text;
  private final QuoteRegions quotes;
  private final SentencePlace sentences;

  PointingBack(String text, QuoteRegions quotes) {
    this.text = text;
    this.quotes = quotes;
    this.sentences = new SentencePlace(text);
  }

  /** The attribution with the sentence that is pointed to as its content, if it points back. */
  Attribution corrected(Attribution a) {
    if (a.cue().isEmpty()) {
      return a;
    }
    int cue = a.cue().start();
    boolean active =
        a.content().length() <= LONGEST_PRONOUN && PRONOUN.matcher(a.content().in(text)).matches();
    String just = text.substring(Math.max(0, cue - LONGEST_PRONOUN - 1), cue);
    // "it was stated by … that …": what follows is the content itself
    boolean before = a.content().start() < cue;
    boolean passive = !active && before && endsInPronoun(just) && PASSIVE.matcher(said(a)).find();
    if (!active && !passive) {
      return a;
    }
    Span sentence = sentences.at(cue);
    boolean points =
        active
            ? sentence.contains(a.content().hull())
            : PRONOUN.matcher(text.substring(sentence.start(), cue).strip()).matches();
    return Optional.of(sentence)
        .filter(s -> points)
        .flatMap(this::previous)
        .map(Extent::of)
        .map(x -> new Attribution(a.source(), a.cue(), x, quotes.typeOf(x), a.confidence()))
        .orElse(a);
  }

  private static boolean endsInPronoun(String words) {
    String last = words.strip();
    return PRONOUN.matcher(last.substring(last.lastIndexOf(' ') + 1)).matches()
        || last.toLowerCase(Locale.ROOT).endsWith("the above");
  }

  /** From the cue to the source, if the source follows. */
  private String said(Attribution a) {
    int to = a.source().isEmpty() ? a.cue().end() : Math.max(a.cue().end(), a.source().start());
    return text.substring(a.cue().start(), Math.min(to, a.cue().start() + WINDOW));
  }

  private Optional<Span> previous(Span sentence) {
    int end = sentence.start();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0) {
      return Optional.empty();
    }
    Span before = sentences.at(end - 1);
    int last = before.end();
    while (last > before.start() && ".!".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last - before.start() > 1
        ? Optional.of(new Span(before.start(), last))
        : Optional.empty();
  }
}

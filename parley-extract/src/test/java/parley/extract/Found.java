package parley.extract;

import java.util.List;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

/** Attributions by their words, for tests. */
final class Found {
  private Found() {}

  /** The first place of the words; none for empty words. */
  static Extent at(String text, String words) {
    int start = text.indexOf(words);
    return words.isEmpty() ? Extent.NONE : Extent.of(new Span(start, start + words.length()));
  }

  static Attribution of(String text, String source, String cue, String content, QuoteType type) {
    return new Attribution(at(text, source), at(text, cue), at(text, content), type, 1);
  }

  /** Source, cue and content of each, joined by bars. */
  static List<String> words(String text, List<Attribution> attributions) {
    return attributions.stream()
        .map(a -> a.source().in(text) + " | " + a.cue().in(text) + " | " + a.content().in(text))
        .toList();
  }
}

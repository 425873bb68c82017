package parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

/**
 * Finds who is told to stand with or against a speaker: "The LMDCs, supported by Iran, opposed by
 * the EU, urged X" holds three statements about X. For one thread.
 */
final class Seconders {
  /** How sure such a reading is. */
  private static final double CONFIDENCE = 0.6;

  private static final String NAME =
      "(?:[Tt]he\\s+)?\\p{Lu}[\\p{L}\\p{N}&/'’-]*(?:\\s+(?:of\\s+|the\\s+|of\\s+the\\s+)?"
          + "\\p{Lu}[\\p{L}\\p{N}&/'’-]*){0,4}";
  private static final String ONE = NAME + "(?:,\\s+(?:for|on\\s+behalf\\s+of)\\s+" + NAME + ")?";
  private static final String SEVERAL =
      ONE + "(?:(?:,\\s+and\\s+|\\s+and\\s+|,\\s+)(?!(?:opposed|supported)\\b)" + ONE + ")*";

  private static final Pattern STANDS =
      Pattern.compile(
          "[,(]\\s*(?:and\\s+|but\\s+)?((?:(?:strongly|also|later)\\s+)?"
              + "(?:supported|backed|seconded|joined|echoed|opposed|countered|challenged)\\s+by)\\s+("
              + SEVERAL
              + ")");

  private final String text;
  private final QuoteRegions quotes;
  private final SentencePlace sentences;

  Seconders(String text, QuoteRegions quotes) {
    this.text = text;
    this.quotes = quotes;
    this.sentences = new SentencePlace(text);
  }

  /** The attributions, sources cut before who stands by them, and those of the seconders. */
  List<Attribution> added(List<Attribution> found) {
    var all = new ArrayList<Attribution>();
    for (Attribution attribution : found) {
      if (!misreadsPassive(attribution)) {
        all.addAll(read(attribution, found));
      }
    }
    all.sort(Comparator.comparingInt(a -> a.content().start()));
    return all;
  }

  /** Whether it takes "A, supported by B" for something that A supports. */
  private boolean misreadsPassive(Attribution a) {
    if (a.source().isEmpty() || a.cue().isEmpty() || a.source().start() > a.cue().start()) {
      return false;
    }
    Span sentence = sentences.at(a.source().start());
    Matcher stands = STANDS.matcher(text).region(a.source().start(), sentence.end());
    while (stands.find()) {
      var cue = new Span(stands.start(1), stands.end(1));
      boolean same = a.cue().spans().stream().anyMatch(cue::overlaps);
      if (same && a.source().end() <= cue.start() && !quotes.quoted(cue.start())) {
        return true;
      }
    }
    return false;
  }

  private List<Attribution> read(Attribution a, List<Attribution> found) {
    if (a.source().isEmpty() || a.cue().isEmpty() || a.source().start() > a.content().start()) {
      return List.of(a);
    }
    Span sentence = sentences.at(a.source().start());
    int end = Math.min(sentence.end(), a.content().start());
    Matcher stands = STANDS.matcher(text).region(a.source().start(), end);
    var others = new ArrayList<Attribution>();
    int before = a.source().end();
    while (stands.find() && !quotes.quoted(stands.start(1))) {
      before = Math.min(before, stands.start());
      Extent source = Extent.of(new Span(stands.start(2), stands.end(2)));
      Extent cue = Extent.of(new Span(stands.start(1), stands.end(1)));
      boolean known = found.stream().anyMatch(b -> !b.equals(a) && b.source().overlaps(source));
      if (!known) {
        others.add(new Attribution(source, cue, a.content(), QuoteType.INDIRECT, CONFIDENCE));
      }
    }
    if (before <= a.source().start()) {
      return List.of(a);
    }
    var all = new ArrayList<Attribution>();
    all.add(
        before < a.source().end()
            ? new Attribution(
                Extent.of(new Span(a.source().start(), before)),
                a.cue(),
                a.content(),
                a.type(),
                a.confidence())
            : a);
    all.addAll(others);
    return all;
  }
}

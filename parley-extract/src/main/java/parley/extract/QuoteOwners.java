package parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.text.Extent;
import parley.text.Span;

/**
 * Gives each quotation to one reporting expression: where the contents of several reach into it, to
 * the nearest in its sentence. A quotation that stands in the content of another attribution
 * together with its own reporting expression is nested, and stays in both. Linear in the text, and
 * quadratic in the attributions that reach into one quotation.
 */
final class QuoteOwners {
  /** How much farther an expression counts that a sentence end or a line end parts off. */
  private static final int SENTENCE_AWAY = 10_000;

  private static final String ENDS = ".!?\n";

  private final String text;
  private final QuoteRegions quotes;

  QuoteOwners(String text, QuoteRegions quotes) {
    this.text = text;
    this.quotes = quotes;
  }

  /** The attributions, each without the quotations of others; those that had no more are gone. */
  List<Attribution> settled(List<Attribution> found) {
    var all = new ArrayList<>(found);
    for (Span quotation : quotes.spans()) {
      List<Attribution> reaching = all.stream().filter(a -> reaches(a, quotation)).toList();
      if (reaching.size() > 1) {
        Attribution owner =
            reaching.stream()
                .min(
                    Comparator.comparingInt((Attribution a) -> distance(a.cue(), quotation))
                        .thenComparing(
                            Comparator.comparingDouble(Attribution::confidence).reversed()))
                .orElseThrow();
        reaching.stream()
            .filter(a -> !a.cue().overlaps(owner.cue()) && !nests(a, owner))
            .forEach(a -> replace(all, a, without(a, quotation)));
      }
    }
    return List.copyOf(all);
  }

  private static boolean reaches(Attribution a, Span quotation) {
    return !a.cue().isEmpty()
        && a.cue().spans().stream().noneMatch(quotation::overlaps)
        && a.content().spans().stream().anyMatch(quotation::overlaps);
  }

  /** Whether the content tells the other attribution, with the words that report it. */
  private static boolean nests(Attribution outer, Attribution inner) {
    return outer.content().overlaps(inner.cue());
  }

  private int distance(Extent cue, Span quotation) {
    return cue.spans().stream().mapToInt(s -> distance(s, quotation)).min().orElseThrow();
  }

  private int distance(Span cue, Span quotation) {
    int from = cue.end() <= quotation.start() ? cue.end() : quotation.end();
    int to = cue.end() <= quotation.start() ? quotation.start() : cue.start();
    for (int i = from; i < to; i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        return to - from + SENTENCE_AWAY;
      }
    }
    return to - from;
  }

  private static void replace(List<Attribution> all, Attribution one, Optional<Attribution> other) {
    int at = all.indexOf(one);
    other.ifPresentOrElse(a -> all.set(at, a), () -> all.remove(at));
  }

  private Optional<Attribution> without(Attribution a, Span quotation) {
    Extent rest =
        new Extent(a.content().spans().stream().filter(s -> !quotation.overlaps(s)).toList());
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Attribution(a.source(), a.cue(), rest, quotes.typeOf(rest), a.confidence()));
  }
}

package parley.extract.llm;

import java.util.Optional;
import parley.text.Extent;
import parley.text.Span;

/** Finds words that a model claims to quote. */
final class Verbatim {
  private Verbatim() {}

  /**
   * Where the exact words stand: the one place, or of several the nearest to the statement, the
   * earlier of two equally near. White space at the ends of the words is no part of them. Linear in
   * the text.
   *
   * @return nothing if they stand nowhere, or if there are no words
   */
  static Optional<Span> find(String words, String text, Extent statement) {
    String exact = words.strip();
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    Span best = null;
    int nearest = Integer.MAX_VALUE;
    for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      var span = new Span(at, at + exact.length());
      int distance = distance(span, statement.hull());
      if (distance < nearest) {
        best = span;
        nearest = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Characters between two spans, 0 when they touch or overlap. */
  private static int distance(Span a, Span b) {
    return Math.max(0, Math.max(b.start() - a.end(), a.start() - b.end()));
  }
}

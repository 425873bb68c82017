package parley.ledger;

import java.util.List;
import parley.position.Condition;
import parley.position.Position;
import parley.text.CodePoints;
import parley.text.Extent;
import parley.text.Span;

/**
 * Words and their place.
 *
 * @param spans ascending, disjoint, in Unicode code points of the stored text; none when the text
 *     holds nothing of the kind
 * @param text the exact words, pieces joined by " … "; empty when redacted
 */
public record Quote(List<Span> spans, String text) {
  /** What joins the pieces of an interrupted text. */
  public static final String GAP = " … ";

  /** No words. */
  public static final Quote NONE = new Quote(List.of(), "");

  /** Copies the list. */
  public Quote {
    spans = List.copyOf(spans);
  }

  /** The quote for an extent of a text; {@code offsets} are those of that text. */
  public static Quote of(Extent extent, String text, CodePoints offsets) {
    return new Quote(
        extent.spans().stream().map(span -> inCodePoints(span, offsets)).toList(), extent.in(text));
  }

  /** A UTF-16 span in code points. */
  public static Span inCodePoints(Span span, CodePoints offsets) {
    return new Span(offsets.toCodePoints(span.start()), offsets.toCodePoints(span.end()));
  }

  /** A position whose condition stands at a UTF-16 span, with that span in code points. */
  public static Position inCodePoints(Position p, CodePoints offsets) {
    return new Position(
        p.issue(),
        p.proposition(),
        p.stance(),
        p.act(),
        p.strength(),
        p.redLine(),
        p.condition().map(c -> new Condition(inCodePoints(c.span(), offsets), c.text())),
        p.confidence(),
        p.because());
  }

  /** Whether there are no words. */
  public boolean isEmpty() {
    return spans.isEmpty();
  }
}

package parley.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in a text that may be interrupted: spans in ascending order, not empty and disjoint.
 *
 * @param spans the pieces; none when the text holds nothing of the kind
 */
public record Extent(List<Span> spans) {
  /** No place at all: "the text names nobody". */
  public static final Extent NONE = new Extent(List.of());

  /** Checks the order. */
  public Extent {
    spans = List.copyOf(spans);
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).isEmpty()) {
        throw new IllegalArgumentException("an extent holds no empty span: " + spans);
      }
      if (i > 0 && spans.get(i).start() < spans.get(i - 1).end()) {
        throw new IllegalArgumentException("spans must ascend and not overlap: " + spans);
      }
    }
  }

  /** The extent of these spans, given in ascending order. */
  public static Extent of(Span... spans) {
    return new Extent(Arrays.asList(spans));
  }

  /**
   * The union of spans in any order: sorted, overlapping and touching ones joined, empty ones
   * dropped.
   */
  public static Extent union(List<Span> spans) {
    var joined = new ArrayList<Span>();
    for (Span span : spans.stream().filter(s -> !s.isEmpty()).sorted().toList()) {
      if (!joined.isEmpty() && span.start() <= joined.get(joined.size() - 1).end()) {
        Span last = joined.remove(joined.size() - 1);
        joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return new Extent(joined);
  }

  /** Whether there is no span. */
  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** First unit of the first span; the extent must not be empty. */
  public int start() {
    return spans.get(0).start();
  }

  /** Unit after the last span; the extent must not be empty. */
  public int end() {
    return spans.get(spans.size() - 1).end();
  }

  /** From the first to the last unit, gaps included; the extent must not be empty. */
  public Span hull() {
    return new Span(start(), end());
  }

  /** UTF-16 units in all spans together. */
  public int length() {
    return spans.stream().mapToInt(Span::length).sum();
  }

  /** Whether some span of this shares a unit with some span of the other. */
  public boolean overlaps(Extent other) {
    return spans.stream().anyMatch(a -> other.spans.stream().anyMatch(a::overlaps));
  }

  /** Whether every span of the other lies inside a span of this. */
  public boolean contains(Extent other) {
    return other.spans.stream().allMatch(b -> spans.stream().anyMatch(a -> a.contains(b)));
  }

  /** The words, pieces joined by " … ". */
  public String in(String text) {
    return spans.stream().map(s -> s.in(text)).collect(Collectors.joining(" … "));
  }
}

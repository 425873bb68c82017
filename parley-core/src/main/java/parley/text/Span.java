package parley.text;

/**
 * A half-open range {@code [start,end)} of a text, in UTF-16 units.
 *
 * @param start first unit, 0 or more
 * @param end unit after the last, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  /** Checks the order of the ends. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + "," + end + ")");
    }
  }

  /** How many UTF-16 units the span holds. */
  public int length() {
    return end - start;
  }

  /** Whether the span holds nothing. */
  public boolean isEmpty() {
    return end == start;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether the other lies wholly inside this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the unit at the offset belongs to the span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** The characters of the span. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /**
   * This span without white space at its ends; an empty span at {@code start} if nothing is left.
   */
  public Span trimmed(String text) {
    int s = start;
    int e = end;
    while (s < e && Character.isWhitespace(text.charAt(s))) {
      s++;
    }
    while (e > s && Character.isWhitespace(text.charAt(e - 1))) {
      e--;
    }
    return s < e ? new Span(s, e) : new Span(start, start);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}

package parley.text;

/**
 * Converts offsets of one text between UTF-16 units (JVM, browser) and Unicode code points (every
 * exchange format). Costs one pass and four bytes per unit when the text has characters outside the
 * BMP; nothing otherwise. An offset inside a surrogate pair counts as the pair's start.
 */
public final class CodePoints {
  private final int length;
  // null while every unit is a code point of its own
  private final int @org.jspecify.annotations.Nullable [] codePointAt;

  /** Indexes the text. */
  public CodePoints(String text) {
    this.length = text.length();
    this.codePointAt = text.codePointCount(0, length) == length ? null : index(text);
  }

  private static int[] index(String text) {
    var index = new int[text.length() + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean second =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      if (second) {
        index[i] = count - 1;
      } else {
        index[i] = count++;
      }
    }
    index[text.length()] = count;
    return index;
  }

  /** The code-point offset of a UTF-16 offset in {@code [0,length]}. */
  public int toCodePoints(int utf16) {
    if (utf16 < 0 || utf16 > length) {
      throw new IndexOutOfBoundsException("offset " + utf16 + " of a text of " + length + " units");
    }
    return codePointAt == null ? utf16 : codePointAt[utf16];
  }

  /**
   * The UTF-16 offset at which a code point starts; the count of code points maps to the length.
   */
  public int toUtf16(int codePoints) {
    int[] index = codePointAt;
    if (index == null) {
      if (codePoints < 0 || codePoints > length) {
        throw new IndexOutOfBoundsException("code point " + codePoints + " of " + length);
      }
      return codePoints;
    }
    if (codePoints < 0 || codePoints > index[length]) {
      throw new IndexOutOfBoundsException("code point " + codePoints + " of " + index[length]);
    }
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (index[middle] < codePoints) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The span with both ends in code points, as {@code {start,end}}. */
  public int[] toCodePoints(Span span) {
    return new int[] {toCodePoints(span.start()), toCodePoints(span.end())};
  }

  /** The span whose ends are given in code points. */
  public Span toUtf16(int start, int end) {
    return new Span(toUtf16(start), toUtf16(end));
  }
}

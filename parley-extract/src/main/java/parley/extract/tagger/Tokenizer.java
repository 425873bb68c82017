package parley.extract.tagger;

import java.util.Arrays;
import java.util.Set;

/**
 * Splits a text into words, numbers and single punctuation characters, with offsets. English
 * clitics ({@code n't}, {@code 's}, {@code 'll}) are words of their own; hyphenated words stay
 * whole, dashes between words do not. Linear in the text; no character but white space is lost.
 */
final class Tokenizer {
  private static final Set<String> CLITICS = Set.of("s", "ll", "re", "ve", "d", "m", "t");

  private final String text;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int count;

  private Tokenizer(String text) {
    this.text = text;
  }

  /** Token starts and ends, as {@code {starts, ends}}. */
  static int[][] tokenize(String text) {
    var tokenizer = new Tokenizer(text);
    tokenizer.run();
    return new int[][] {
      Arrays.copyOf(tokenizer.starts, tokenizer.count),
      Arrays.copyOf(tokenizer.ends, tokenizer.count)
    };
  }

  private void run() {
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      int width = Character.charCount(point);
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        i += width;
      } else if (Character.isLetterOrDigit(point)) {
        i = word(i);
      } else {
        add(i, i + markWidth(i, width));
        i = ends[count - 1];
      }
    }
  }

  private int markWidth(int i, int width) {
    char c = text.charAt(i);
    boolean doubled = (c == '`' || c == '\'') && i + 1 < text.length() && text.charAt(i + 1) == c;
    return doubled ? 2 : width;
  }

  private int word(int start) {
    int i = start;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (Character.isLetterOrDigit(point)
          || Character.getType(point) == Character.NON_SPACING_MARK) {
        i += Character.charCount(point);
      } else if (joins(i, start)) {
        i++;
      } else {
        break;
      }
    }
    splitClitic(start, i);
    return i;
  }

  /** Whether the character inside a word belongs to it: U.S., 3.5, 1,000, front-line, O'Brien. */
  private boolean joins(int i, int start) {
    char c = text.charAt(i);
    boolean letterAfter = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    boolean digitAfter = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    boolean digitBefore = Character.isDigit(text.charAt(i - 1));
    return switch (c) {
      case '-', '‑' -> letterAfter || digitAfter;
      case '\'', '’' -> letterAfter;
      case ',' -> digitBefore && digitAfter;
      case '.' -> (digitBefore && digitAfter) || initials(i, start, letterAfter);
      case '&' -> letterAfter;
      default -> false;
    };
  }

  /**
   * Whether a full stop belongs to initials such as U.S. or J.: single letters between the stops.
   */
  private boolean initials(int i, int start, boolean letterAfter) {
    boolean single = i - start == 1 || (i >= 2 && text.charAt(i - 2) == '.');
    boolean upper = Character.isUpperCase(text.charAt(i - 1));
    boolean stopBefore = i - start >= 2 && text.charAt(i - 2) == '.';
    boolean nextIsInitial =
        letterAfter
            && Character.isUpperCase(text.charAt(i + 1))
            && (i + 2 >= text.length() || !Character.isLetter(text.charAt(i + 2)));
    return single && upper && (nextIsInitial || stopBefore);
  }

  private void splitClitic(int start, int end) {
    int apostrophe = -1;
    for (int i = end - 1; i > start && i >= end - 3; i--) {
      char c = text.charAt(i);
      if (c == '\'' || c == '’') {
        apostrophe = i;
        break;
      }
    }
    if (apostrophe < 0 || !isClitic(apostrophe, end)) {
      add(start, end);
      return;
    }
    boolean negation =
        apostrophe - 1 > start
            && (text.charAt(apostrophe - 1) == 'n' || text.charAt(apostrophe - 1) == 'N')
            && end - apostrophe == 2
            && (text.charAt(end - 1) == 't' || text.charAt(end - 1) == 'T');
    int split = negation ? apostrophe - 1 : apostrophe;
    add(start, split);
    add(split, end);
  }

  private boolean isClitic(int apostrophe, int end) {
    return CLITICS.contains(text.substring(apostrophe + 1, end).toLowerCase(java.util.Locale.ROOT));
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = end;
  }
}

package parley.extract.who;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text cut into words and single marks, with the folded form (lower case, no accents) and the
 * shape of each. Hyphens part words ("co-chair" is two), a possessive {@code 's} is a word of its
 * own, initials with points ("U.S.") are one. Linear in the text.
 */
final class Words {
  /** How a word is written. */
  enum Shape {
    LOWER,
    CAPITAL,
    UPPER,
    NUMBER,
    MARK,
    BREAK
  }

  private final String text;
  private int size;
  private int[] start;
  private int[] end;
  private String[] folded;
  private Shape[] shape;

  Words(String text) {
    this.text = text;
    int guess = Math.max(16, text.length() / 5);
    this.start = new int[guess];
    this.end = new int[guess];
    this.folded = new String[guess];
    this.shape = new Shape[guess];
    cut();
  }

  private void cut() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(i, i + 1, "\n", Shape.BREAK);
        i++;
      } else if (Character.isLetterOrDigit(c)) {
        i = word(i);
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        i++;
      } else {
        i = mark(i);
      }
    }
  }

  private int mark(int i) {
    boolean possessive =
        apostrophe(text.charAt(i))
            && i + 1 < text.length()
            && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
            && (i + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 2)))
            && i > 0
            && (Character.isLetterOrDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '.');
    if (possessive) {
      add(i, i + 2, "'s", Shape.MARK);
      return i + 2;
    }
    char c = text.charAt(i);
    add(i, i + 1, apostrophe(c) ? "'" : String.valueOf(c), Shape.MARK);
    return i + 1;
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '`' || c == '\u02bc';
  }

  private int word(int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      if (!inner && !(apostrophe(c) && i + 2 < text.length() && letters(i + 1, i + 3))) {
        break;
      }
      i++;
    }
    int stop = initials(from, i);
    String word = text.substring(from, stop);
    add(from, stop, fold(word), shapeOf(word));
    return stop;
  }

  private boolean letters(int from, int to) {
    return Character.isLetter(text.charAt(from)) && Character.isLetter(text.charAt(to - 1));
  }

  // "U.S." and "U.N": single letters with points are one word
  private int initials(int from, int to) {
    int i = to;
    while (i - from == 1 || (i > to && i + 1 <= text.length())) {
      boolean more =
          i + 1 < text.length()
              && text.charAt(i) == '.'
              && Character.isUpperCase(text.charAt(i + 1))
              && Character.isUpperCase(text.charAt(i - 1))
              && (i + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 2)));
      if (!more) {
        break;
      }
      i += 2;
    }
    return i > to && i < text.length() && text.charAt(i) == '.' ? i + 1 : i;
  }

  static String fold(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      plain = word.charAt(i) < 128 && word.charAt(i) != '.';
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (plain) {
      return lower;
    }
    String bare = Normalizer.normalize(lower, Normalizer.Form.NFD);
    var out = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK || c == '.') {
        continue;
      }
      out.append(
          switch (c) {
            case '\u0142' -> 'l';
            case '\u00f8' -> 'o';
            case '\u0131' -> 'i';
            case '\u0111' -> 'd';
            case '\u2019', '\u02bc', '`' -> '\'';
            default -> c;
          });
    }
    return out.toString();
  }

  static Shape shapeOf(String word) {
    int letters = 0;
    int upper = 0;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        letters++;
        upper += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
      }
    }
    if (letters == 0) {
      return Shape.NUMBER;
    }
    if (upper == letters && letters > 1) {
      return Shape.UPPER;
    }
    return Character.isUpperCase(word.charAt(0)) ? Shape.CAPITAL : Shape.LOWER;
  }

  private void add(int from, int to, String fold, Shape kind) {
    if (size == start.length) {
      int larger = size * 2;
      start = Arrays.copyOf(start, larger);
      end = Arrays.copyOf(end, larger);
      folded = Arrays.copyOf(folded, larger);
      shape = Arrays.copyOf(shape, larger);
    }
    start[size] = from;
    end[size] = to;
    folded[size] = fold;
    shape[size] = kind;
    size++;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return start[i];
  }

  int end(int i) {
    return end[i];
  }

  /** The folded form; the empty string outside the text. */
  String at(int i) {
    return i < 0 || i >= size ? "" : folded[i];
  }

  Shape shape(int i) {
    return i < 0 || i >= size ? Shape.BREAK : shape[i];
  }

  boolean capital(int i) {
    return shape(i) == Shape.CAPITAL || shape(i) == Shape.UPPER;
  }

  /** Whether nothing but a hyphen or nothing at all parts the word from the one before. */
  boolean joined(int i) {
    return i > 0 && i < size && start[i] == end[i - 1];
  }

  /** The first word that ends after the offset. */
  int firstAfter(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The characters of the words {@code [from,to)}. */
  String in(int from, int to) {
    return from >= to ? "" : text.substring(start[from], end[to - 1]);
  }

  String text() {
    return text;
  }
}

package parley.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as a terminal shows it: made of printable characters only, measured in columns, broken
 * between words.
 *
 * <p>Columns follow the usual {@code wcwidth}: East Asian wide and full-width characters and emoji
 * take two, combining and other invisible ones none (Unicode Standard Annex 11, by ICU's data); a
 * grapheme cluster takes as many as its widest character.
 */
final class TerminalText {
  private static final int WIDE = 2;
  // soft hyphen, zero-width space, word joiner, byte order mark
  private static final String NO_ROOM = "\u00ad\u200b\u2060\ufeff";

  private TerminalText() {}

  /**
   * The text on one line without anything that could steer a terminal or reorder its line: white
   * space becomes single spaces, characters that only mark where a line may break are left out,
   * other control and bidirectional formatting characters become �.
   */
  static String clean(String text) {
    var out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = out.length() > 0;
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      if (NO_ROOM.indexOf(c) >= 0) {
        continue;
      }
      boolean steers = Character.isISOControl(c) || isBidiControl(c) || isLoneSurrogate(c);
      out.appendCodePoint(steers ? '�' : c);
    }
    return out.toString();
  }

  static boolean isBidiControl(int c) {
    return UCharacter.hasBinaryProperty(c, UProperty.BIDI_CONTROL);
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** How many columns the text takes. */
  static int width(String text) {
    int width = 0;
    for (String cluster : clusters(text)) {
      width += clusterWidth(cluster);
    }
    return width;
  }

  private static int clusterWidth(String cluster) {
    return cluster.codePoints().map(TerminalText::columns).max().orElse(0);
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    boolean wide =
        width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    return wide ? WIDE : 1;
  }

  private static List<String> clusters(String text) {
    boolean plain = text.chars().allMatch(c -> c < 0x300);
    if (plain) {
      return text.codePoints().mapToObj(Character::toString).toList();
    }
    var clusters = new ArrayList<String>();
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      clusters.add(text.substring(start, end));
      start = end;
    }
    return clusters;
  }

  /** The text with spaces up to the width; longer text is left as it is. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The text cut to the width, with an ellipsis where something was cut. */
  static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    var out = new StringBuilder();
    int used = 0;
    for (String cluster : clusters(text)) {
      used += clusterWidth(cluster);
      if (used > width - 1) {
        break;
      }
      out.append(cluster);
    }
    return out.toString().stripTrailing() + "…";
  }

  /** The clean text in lines of at most the width; a word that is wider is broken. */
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    for (String piece : pieces(clean(text), width)) {
      int wide = width(piece.stripTrailing());
      if (used > 0 && used + wide > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      line.append(piece);
      used += width(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** Pieces between which a line may break (Unicode line breaking), none wider than the width. */
  private static List<String> pieces(String text, int width) {
    var pieces = new ArrayList<String>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String piece = text.substring(start, end);
      start = end;
      if (width(piece.stripTrailing()) <= width) {
        pieces.add(piece);
      } else {
        pieces.addAll(clusters(piece));
      }
    }
    return pieces;
  }
}

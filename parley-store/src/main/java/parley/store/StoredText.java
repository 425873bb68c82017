package parley.store;

/**
 * Texts as every database can hold them. A text may have characters that UTF-8 or PostgreSQL cannot
 * hold (NUL, halves of surrogate pairs); it is then stored with the mark U+E000 in front, and each
 * such character, and the mark itself, as the mark and four hexadecimal digits.
 */
final class StoredText {
  private static final char MARK = '\ue000';
  private static final int DIGITS = 4;

  private StoredText() {}

  static String encode(String text) {
    if (!needed(text)) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16).append(MARK);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c == MARK || lone(text, i)) {
        out.append(MARK).append(String.format("%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  static String decode(String stored) {
    if (stored.isEmpty() || stored.charAt(0) != MARK) {
      return stored;
    }
    var out = new StringBuilder(stored.length());
    for (int i = 1; i < stored.length(); i++) {
      char c = stored.charAt(i);
      if (c == MARK) {
        out.append((char) Integer.parseInt(stored.substring(i + 1, i + 1 + DIGITS), 16));
        i += DIGITS;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean needed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c == MARK && i == 0 || lone(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean lone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}

package parley.exchange;

/** Texts inside XML 1.0; characters that it cannot hold become U+FFFD, one for each unit. */
final class XmlText {
  private static final char REPLACEMENT = '\ufffd';

  private XmlText() {}

  /** The text with the same number of UTF-16 units and only characters that XML 1.0 allows. */
  static String allowed(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text, i)) {
        if (out == null) {
          out = new StringBuilder(text);
        }
        out.setCharAt(i, REPLACEMENT);
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean isAllowed(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c >= ' ' ? c < '\ufffe' : c == '\t' || c == '\n' || c == '\r';
  }

  /** For element content and for attribute values in double quotes; line ends survive both. */
  static String escaped(String text) {
    String plain = allowed(text);
    var out = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}

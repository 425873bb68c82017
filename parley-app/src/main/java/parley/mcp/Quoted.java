package parley.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * Text from documents as it goes to an assistant: under the key {@code quoted}, so that it cannot
 * be taken for the server's own words, and with nothing hidden in it. Characters that take no room,
 * steer the direction of writing or stand for no character are written as {@code ⟨U+200B⟩}; the
 * offsets beside a quotation count the stored text, where they are one character each.
 */
final class Quoted {
  /** Code points of a statement's words that an answer shows. */
  static final int WORDS = 1500;

  /** Code points of a title, a publisher, a name. */
  static final int LABEL = 300;

  // soft hyphen and the two joiners occur in honest texts and hide nothing
  private static final String HARMLESS = "\u00ad\u200c\u200d";
  private static final int VARIATION_FROM = 0xE0100;
  private static final int VARIATION_TO = 0xE01EF;

  private Quoted() {}

  /** The text, cut to a number of code points; what is cut is told. */
  static ObjectNode of(String text, int longest) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    int length = text.codePointCount(0, text.length());
    boolean cut = length > longest;
    String shown = cut ? text.substring(0, text.offsetByCodePoints(0, longest)) : text;
    node.put("quoted", visible(shown));
    if (cut) {
      node.put("cutCharacters", length - longest);
    }
    return node;
  }

  /** Puts a label there, or {@code null} where it is unknown. */
  static void put(ObjectNode node, String key, Optional<String> text) {
    text.ifPresentOrElse(t -> node.set(key, of(t, LABEL)), () -> node.putNull(key));
  }

  /** Words of a coding that may come from a document (names, propositions), on one line. */
  static String label(String text) {
    String plain = visible(text).replaceAll("\\s+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= LABEL
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LABEL)) + "…";
  }

  /** The text with every hidden character written out. */
  static String visible(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (hides(c)) {
                out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean hides(int c) {
    if (c == '\n' || c == '\t' || c == '\r' || HARMLESS.indexOf(c) >= 0) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> c >= VARIATION_FROM && c <= VARIATION_TO;
    };
  }
}

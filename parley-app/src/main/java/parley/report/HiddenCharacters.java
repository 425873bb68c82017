package parley.report;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Puts text of documents into a page so that nothing in it stays hidden: characters that steer the
 * direction of writing, take no room or control a device stand in an element of their own, which
 * keeps them from reordering anything and shows their code. The text of the page stays the text of
 * the document, but for characters that HTML cannot hold, which become �, and carriage returns.
 */
final class HiddenCharacters {
  private static final String NO_ROOM = "\u200b\u2060\ufeff";

  private HiddenCharacters() {}

  static void append(Element parent, String text) {
    int plain = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (shows(c)) {
        continue;
      }
      plain(parent, text, plain, i);
      if (c != '\r') {
        String held = Character.isBmpCodePoint(c) && representable(c) ? Character.toString(c) : "�";
        Tags.add(parent, "span", "hidden")
            .attr("data-code", String.format(Locale.ROOT, "U+%04X", c))
            .appendChild(new TextNode(held));
      }
      plain = i + Character.charCount(c);
    }
    plain(parent, text, plain, text.length());
  }

  private static void plain(Element parent, String text, int from, int to) {
    if (from < to) {
      parent.appendChild(new TextNode(text.substring(from, to)));
    }
  }

  private static boolean shows(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    return !Character.isISOControl(c)
        && !TerminalText.isBidiControl(c)
        && NO_ROOM.indexOf(c) < 0
        && representable(c);
  }

  private static boolean representable(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !surrogate && !nonCharacter && !(Character.isISOControl(c) && c != '\n' && c != '\t');
  }
}

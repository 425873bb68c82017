package parley.report;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Short forms for building a page as a jsoup tree. A tree rather than strings, because jsoup then
 * escapes every text and attribute when it writes the page, so that no document can put mark-up
 * into it; jsoup is here already as the reader of HTML, and a tree can be tested as it stands.
 */
final class Tags {
  private Tags() {}

  /** A new last child. */
  static Element add(Element parent, String tag) {
    return parent.appendElement(tag);
  }

  /** A new last child with classes. */
  static Element add(Element parent, String tag, String classes) {
    return parent.appendElement(tag).attr("class", classes);
  }

  /** A new last child that holds text only, shown apart from the direction of its surroundings. */
  static Element text(Element parent, String tag, String classes, String text) {
    Element element = classes.isEmpty() ? add(parent, tag) : add(parent, tag, classes);
    HiddenCharacters.append(element, text);
    return element;
  }

  /** A link within the page. */
  static Element link(Element parent, String target, String text) {
    return text(parent, "a", "", text).attr("href", "#" + target);
  }

  /** Text for screen readers only. */
  static void unseen(Element parent, String text) {
    text(parent, "span", "unseen", text);
  }

  /** A sign for the eye only; the words beside it say the same. */
  static void sign(Element parent, String classes, String sign) {
    add(parent, "span", classes).attr("aria-hidden", "true").text(sign);
  }

  /** A frame that scrolls sideways, by keyboard too, where its content is wider. */
  static Element scroll(Element parent, String label) {
    return add(parent, "div", "scroll")
        .attr("role", "region")
        .attr("aria-label", label)
        .attr("tabindex", "0");
  }

  /** A table with a caption and column headings. */
  static Element table(Element parent, String caption, List<String> headings) {
    Element table = add(parent, "table");
    add(table, "caption", "unseen").text(caption);
    Element row = add(add(table, "thead"), "tr");
    headings.forEach(h -> add(row, "th").attr("scope", "col").text(h));
    return add(table, "tbody");
  }
}

package parley.extract.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an element as paragraphs separated by an empty line. Works without recursion. */
final class BlockText {
  private BlockText() {}

  /** The text, without a leading paragraph that only repeats the title. */
  static String of(Element root, String title) {
    var paragraphs = new ArrayList<String>();
    var current = new StringBuilder();
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              current.append(text.getWholeText());
            } else if (breaks(node)) {
              flush(current, paragraphs);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (breaks(node)) {
              flush(current, paragraphs);
            }
          }
        });
    flush(current, paragraphs);
    if (!paragraphs.isEmpty() && same(paragraphs.get(0), title)) {
      paragraphs.remove(0);
    }
    return String.join("\n\n", paragraphs);
  }

  private static boolean breaks(Node node) {
    return node instanceof Element element
        && (element.isBlock() || element.normalName().equals("br"));
  }

  private static void flush(StringBuilder current, List<String> paragraphs) {
    String paragraph = current.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    current.setLength(0);
  }

  private static boolean same(String paragraph, String title) {
    return paragraph.toLowerCase(Locale.ROOT).equals(title.strip().toLowerCase(Locale.ROOT));
  }
}

package parley.extract.format;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Renders an element as text: blocks are set apart by an empty line, {@code br} and table rows by a
 * line end, cells by a tab; white space collapses to one space; in {@code pre} lines stay lines,
 * without their indents. Entities are decoded; non-breaking spaces become spaces and soft hyphens
 * go, since both belong to the layout. What a browser does not show (scripts, styles, templates,
 * hidden elements, controls) is left out. Works without recursion; linear in the size of the
 * element.
 */
final class BlockText implements NodeFilter {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "button",
          "select",
          "textarea",
          "input",
          "option",
          "head",
          "title");
  private static final Set<String> ROWS = Set.of("tr", "dt", "dd", "caption");
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_STYLE = 2000;

  private final Set<Element> leftOut;
  private final StringBuilder out = new StringBuilder();
  private int lineEndsDue;
  private boolean spaceDue;
  private boolean cellDue;
  private int preformatted;

  private BlockText(Set<Element> leftOut) {
    this.leftOut = leftOut;
  }

  /**
   * The text of an element and all below it, without blanks at its ends and without some elements.
   */
  static String of(Element element, Set<Element> leftOut) {
    var text = new BlockText(leftOut);
    NodeTraversor.filter(text, element);
    return text.out.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (preformatted > 0) {
        preformatted(text.getWholeText());
      } else {
        flowing(text.getWholeText());
      }
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (!isShown(element) || leftOut.contains(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    boundary(element);
    if (element.normalName().equals("br")) {
      lineEndsDue = Math.min(2, lineEndsDue + 1);
    }
    preformatted += element.normalName().equals("pre") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      boundary(element);
      preformatted -= element.normalName().equals("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void boundary(Element element) {
    String name = element.normalName();
    if (name.equals("td") || name.equals("th")) {
      cellDue = true;
    } else if (ROWS.contains(name)) {
      lineEndsDue = Math.max(1, lineEndsDue);
    } else if (element.tag().isBlock() && !name.equals("tbody") && !name.equals("thead")) {
      lineEndsDue = 2;
    }
  }

  /** Whether a browser shows an element itself, whatever is around it. */
  static boolean isShown(Element element) {
    return !SILENT.contains(element.normalName()) && !isHidden(element);
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (!style.isEmpty() && style.length() < LONGEST_STYLE && HIDDEN.matcher(style).find());
  }

  private void flowing(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0') {
        spaceDue = true;
      } else if (c != '\u00ad') {
        append(c);
      }
    }
  }

  private void preformatted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineEndsDue = Math.min(2, lineEndsDue + 1);
      } else if (c != '\u00ad' && c != '\r' && !(c == ' ' && lineEndsDue > 0)) {
        append(c == '\u00a0' ? ' ' : c);
      }
    }
  }

  private void append(char c) {
    if (out.length() > 0) {
      if (lineEndsDue > 0) {
        out.append("\n".repeat(lineEndsDue));
      } else if (cellDue) {
        out.append('\t');
      } else if (spaceDue) {
        out.append(' ');
      }
    }
    lineEndsDue = 0;
    cellDue = false;
    spaceDue = false;
    out.append(c);
  }
}

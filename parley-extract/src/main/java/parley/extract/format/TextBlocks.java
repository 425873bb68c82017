package parley.extract.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of text below an element, as a browser sets them, in their order. Works without
 * recursion; linear in the size of the element.
 */
final class TextBlocks implements NodeFilter {
  /** Shorter blocks say nothing of where the text of a page is. */
  private static final int SHORTEST_PROSE = 60;

  private static final double LOOSE_WORDS = 0.2;

  /**
   * A block.
   *
   * @param owner the innermost block element around it
   * @param text its text, white space collapsed
   * @param linked how many of the characters stand in links
   */
  record Block(Element owner, String text, int linked) {
    /** Whether it reads like running text: long enough, and mostly no links. */
    boolean isProse() {
      return text.length() >= SHORTEST_PROSE && linked * 2 < text.length();
    }

    /** Characters of prose. */
    int prose() {
      return isProse() ? text.length() - linked : 0;
    }

    /** Characters of links, and a share of the words that are neither. */
    double other() {
      return linked + (isProse() ? 0 : (text.length() - linked) * LOOSE_WORDS);
    }
  }

  /** What an element holds. */
  static final class Mass {
    private int blocks;
    private int prose;
    private double other;

    private void add(Block block) {
      blocks++;
      prose += block.prose();
      other += block.other();
    }

    private void add(Mass inner) {
      blocks += inner.blocks;
      prose += inner.prose;
      other += inner.other;
    }

    /** How many blocks. */
    int blocks() {
      return blocks;
    }

    /** Characters of prose. */
    int prose() {
      return prose;
    }

    /** Characters of links, and a share of the words that are neither. */
    double other() {
      return other;
    }
  }

  private final Set<Element> leftOut;
  private final Element root;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private Element owner;

  private TextBlocks(Element root, Set<Element> leftOut) {
    this.root = root;
    this.leftOut = leftOut;
    this.owner = root;
  }

  /** The blocks of an element without those of some elements. */
  static List<Block> of(Element root, Set<Element> leftOut) {
    var blocks = new TextBlocks(root, leftOut);
    NodeTraversor.filter(blocks, root);
    blocks.end();
    return blocks.blocks;
  }

  /**
   * What each element holds, itself and all below it, children before their parents; elements
   * without text are not in it.
   */
  static Map<Element, Mass> masses(Element root, List<Block> blocks) {
    Map<Element, Mass> own = new HashMap<>();
    for (Block block : blocks) {
      own.computeIfAbsent(block.owner, e -> new Mass()).add(block);
    }
    Map<Element, Mass> all = new LinkedHashMap<>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            // sums are made on the way up
          }

          @Override
          public void tail(Node node, int depth) {
            Mass mass = own.get(node);
            if (mass == null || !(node instanceof Element element)) {
              return;
            }
            all.put(element, mass);
            if (!element.equals(root) && element.parent() != null) {
              own.computeIfAbsent(element.parent(), e -> new Mass()).add(mass);
            }
          }
        },
        root);
    return all;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (!BlockText.isShown(element) || leftOut.contains(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isBoundary(element)) {
      end();
      owner = element;
    } else if (element.normalName().equals("br")) {
      append(" ");
    }
    links += element.normalName().equals("a") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (isBoundary(element)) {
        end();
        owner = element.equals(root) || element.parent() == null ? root : blockAround(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBoundary(Element element) {
    return element.tag().isBlock()
        || element.normalName().equals("td")
        || element.normalName().equals("th");
  }

  private Element blockAround(Element element) {
    @Nullable Element e = element.parent();
    while (e != null && !e.equals(root) && !isBoundary(e)) {
      e = e.parent();
    }
    return e == null ? root : e;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = c <= ' ' || c == '\u00a0';
      if (!blank) {
        text.append(c);
        linked += links > 0 ? 1 : 0;
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  private void end() {
    String whole = text.toString().strip();
    if (!whole.isEmpty()) {
      blocks.add(new Block(owner, whole, Math.min(linked, whole.length())));
    }
    text.setLength(0);
    linked = 0;
  }
}

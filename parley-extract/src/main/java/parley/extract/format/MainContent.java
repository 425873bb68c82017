package parley.extract.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import parley.extract.format.TextBlocks.Block;
import parley.extract.format.TextBlocks.Mass;

/**
 * Finds the main text of a page: the element whose prose outweighs most what else it holds, and in
 * it the parts that do not belong to the text.
 *
 * <p>Of the page's blocks of text the long ones that are mostly no links count as prose. Parts that
 * name themselves as furniture ({@link PageFurniture}) are left out unless they hold the greater
 * part of the prose, since pages misname things. The main element is then the one with the largest
 * sum of characters of prose less {@value #OTHERS} times the others, the innermost of equals: the
 * maximum subsequence of Pasternack and Roth (Extracting article text from the web with maximum
 * subsequence segmentation, WWW 2009, doi:10.1145/1526709.1526840) taken over the subtrees instead
 * of over the tokens. Last, blocks in it go that are mere links, that begin as furniture does, or
 * that repeat a part of another block. Linear in the size of the page, but for a bounded search for
 * repeated words.
 */
final class MainContent {
  private static final double OTHERS = 1.0;

  /** What holds more of the prose than this share is the text, whatever it is called. */
  private static final double MOST_PROSE = 0.5;

  private static final int FEWEST_TEASERS = 3;
  private static final int LONGEST_TEASER = 400;
  private static final int MOST_TEASER_BLOCKS = 6;
  private static final int SHORTEST_COMPARED = 40;

  /** Characters looked at; pages beyond are no articles. */
  private static final long MOST_COMPARISONS = 500_000_000;

  /** A line above the text that tells its day. */
  private static final Pattern DATED =
      Pattern.compile(
          ".{0,80}\\b(?:19|20)\\d\\d\\b.{0,40}[^.!?:]|.{0,80}\\d{1,2}/\\d{1,2}/\\d\\d\\b.{0,40}");

  private final Set<Element> leftOut = new HashSet<>();
  private Element root;

  private MainContent(Element root) {
    this.root = root;
  }

  /** The main text of a page as paragraphs with an empty line between; empty if there is none. */
  static String text(Document page) {
    var content = new MainContent(page.body());
    content.leaveOutNamed();
    content.leaveOutTeasers();
    content.descend();
    content.leaveOutNamed();
    content.leaveOutBlocks();
    return BlockText.of(content.root, content.leftOut);
  }

  private void leaveOutNamed() {
    Map<Element, Mass> masses = masses();
    Mass all = masses.get(root);
    if (all == null) {
      return;
    }
    PageFurniture furniture = PageFurniture.shipped();
    for (Map.Entry<Element, Mass> entry : masses.entrySet()) {
      Element element = entry.getKey();
      if (!element.equals(root)
          && entry.getValue().prose() <= all.prose() * MOST_PROSE
          && furniture.isFurniture(element)) {
        leftOut.add(element);
      }
    }
  }

  /** Leaves out lists of links to other articles with a few words on each. */
  private void leaveOutTeasers() {
    Map<Element, Mass> masses = masses();
    Mass all = masses.get(root);
    if (all == null) {
      return;
    }
    for (Element list : masses.keySet()) {
      List<Element> teasers =
          list.childrenSize() < FEWEST_TEASERS
              ? List.of()
              : list.children().stream().filter(item -> isTeaser(item, masses)).toList();
      int prose = teasers.stream().mapToInt(t -> masses.getOrDefault(t, all).prose()).sum();
      boolean mostly = teasers.size() * 2 > list.childrenSize();
      if (teasers.size() >= FEWEST_TEASERS && mostly && prose <= all.prose() * MOST_PROSE) {
        leftOut.addAll(teasers);
      }
    }
  }

  private boolean isTeaser(Element item, Map<Element, Mass> masses) {
    Mass mass = masses.get(item);
    if (mass == null
        || mass.prose() > LONGEST_TEASER
        || mass.blocks() < 2
        || mass.blocks() > MOST_TEASER_BLOCKS) {
      return false;
    }
    List<Block> blocks = TextBlocks.of(item, leftOut);
    return blocks.stream().limit(2).anyMatch(b -> b.text().length() > 15 && isLinked(b));
  }

  private Map<Element, Mass> masses() {
    return TextBlocks.masses(root, TextBlocks.of(root, leftOut));
  }

  /** Goes to the main element: the innermost, then the first, of those that weigh most. */
  private void descend() {
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Element, Mass> entry : masses().entrySet()) {
      Mass mass = entry.getValue();
      double weight = mass.prose() - OTHERS * mass.other();
      if (mass.prose() > 0 && weight > most) {
        root = entry.getKey();
        most = weight;
      }
    }
  }

  private void leaveOutBlocks() {
    List<Block> blocks = TextBlocks.of(root, leftOut);
    Map<Element, Mass> masses = TextBlocks.masses(root, blocks);
    PageFurniture furniture = PageFurniture.shipped();
    String prose =
        blocks.stream().filter(Block::isProse).map(Block::text).collect(Collectors.joining("\n"));
    boolean comparable = (long) prose.length() * blocks.size() <= MOST_COMPARISONS;
    boolean begun = false;
    for (Block block : blocks) {
      begun |= block.isProse();
      Mass mass = masses.get(block.owner());
      boolean alone = !block.owner().equals(root) && mass != null && mass.blocks() == 1;
      if (alone
          && (furniture.isFurniture(block.text())
              || isNamedWithin(block, furniture)
              || (!isHeading(block) && isLinked(block))
              || (!begun && DATED.matcher(block.text()).matches())
              || (comparable && isWithinAnother(block, prose)))) {
        leftOut.add(block.owner());
      }
    }
  }

  private static boolean isNamedWithin(Block block, PageFurniture furniture) {
    int named = 0;
    for (Element inner : block.owner().children()) {
      named += furniture.isFurniture(inner) ? inner.text().length() : 0;
    }
    return named * 2 > block.text().length();
  }

  private static boolean isHeading(Block block) {
    return block.owner().normalName().matches("h[1-6]");
  }

  private static boolean isLinked(Block block) {
    return block.linked() * 10 >= block.text().replace(" ", "").length() * 8;
  }

  /** Whether a block, as quotes in large letters are, is a part of a paragraph. */
  private static boolean isWithinAnother(Block block, String prose) {
    String text = block.text();
    int at = text.length() < SHORTEST_COMPARED ? -1 : prose.indexOf(text);
    if (at < 0) {
      return false;
    }
    int end = at + text.length();
    return (at > 0 && prose.charAt(at - 1) != '\n')
        || (end < prose.length() && prose.charAt(end) != '\n');
  }
}

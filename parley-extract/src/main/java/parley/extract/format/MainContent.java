package parley.extract.format;

import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * The part of a page that holds its article: found by Readability where the page is an ordinary
 * one, else the page's own {@code article} or {@code main} element or its body without navigation.
 */
final class MainContent {
  private static final String CLUTTER =
      "script, style, noscript, template, nav, header, footer, aside, form, button, iframe, object,"
          + " svg, figure, [hidden], [aria-hidden=true], [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary]";

  /** Readability works recursively; deeper pages are not ordinary ones. */
  private static final int DEEPEST = 200;

  private static final int SHORTEST = 200;

  private MainContent() {}

  static Element of(org.jsoup.nodes.Document page) {
    page.select("script, style, noscript, template, iframe, object").remove();
    Element plain = plain(page);
    int length = plain.text().length();
    if (length < SHORTEST || depth(page) > DEEPEST) {
      return plain;
    }
    Element found = new Readability4JExtended("", page.clone()).parse().getArticleContent();
    boolean good = found != null && 3 * found.text().length() >= length;
    return good ? found : plain;
  }

  private static Element plain(org.jsoup.nodes.Document page) {
    org.jsoup.nodes.Document copy = page.clone();
    Element article = copy.selectFirst("article, [itemprop=articleBody], main, [role=main]");
    Element body = article == null ? copy.body() : article;
    body.select(CLUTTER).remove();
    return body;
  }

  private static int depth(Node root) {
    int[] deepest = {0};
    root.traverse((NodeVisitor) (node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    return deepest[0];
  }
}

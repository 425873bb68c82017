package parley.extract.format;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;

/**
 * The main text of a page: paragraphs with an empty line between them, without the title.
 *
 * <p>Readability (the reader view of Firefox, here Readability4J 1.0.8 on jsoup) picks the part of
 * a page that reads like an article. On short or plain pages it finds too little; then the page's
 * own {@code article} or {@code main} element is taken, or else its body, without navigation,
 * asides, forms and footers. Which it was is decided by length alone: Readability must give at
 * least {@value #ENOUGH} characters and a third of the alternative. A page of more than {@value
 * #MOST_ELEMENTS} elements or nested deeper than {@value #DEEPEST} is not given to it.
 */
final class HtmlBody {
  /** Readability resolves links against an address; this one is reserved to lead nowhere. */
  private static final String NOWHERE = "https://page.invalid/";

  /** Beyond these Readability, made for articles, takes time in the square of the page. */
  private static final int MOST_ELEMENTS = 20_000;

  private static final int DEEPEST = 200;

  private static final int ENOUGH = 250;
  private static final int SHARE = 3;

  /** A title stands among the first paragraphs, if anywhere. */
  private static final int TITLE_WITHIN = 3;

  private static final String NOT_THE_TEXT =
      "nav, aside, footer, form, dialog, [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=search], body > header, header time, header address,"
          + " header [rel=author], header .byline";

  private HtmlBody() {}

  /** The text; empty if the page shows none. */
  static String text(Document page, Set<String> titles) {
    String plain = plain(page);
    String readable = isOrdinary(page) ? readable(page.clone()) : "";
    boolean enough = readable.length() >= ENOUGH && readable.length() >= plain.length() / SHARE;
    return withoutTitle(enough ? readable : plain, titles);
  }

  private static boolean isOrdinary(Document page) {
    var shape = new Shape();
    shape.traverse(page);
    return shape.elements <= MOST_ELEMENTS && shape.depth <= DEEPEST;
  }

  /** Counts elements and measures how deep they stand. */
  private static final class Shape implements NodeVisitor {
    private int elements;
    private int depth;

    @Override
    public void head(Node node, int nodeDepth) {
      elements += node instanceof Element ? 1 : 0;
      depth = Math.max(depth, nodeDepth);
    }
  }

  private static String readable(Document page) {
    page.outputSettings().prettyPrint(false);
    Element content = new Readability4J(NOWHERE, page).parse().getArticleContent();
    return content == null ? "" : BlockText.of(content, Set.of());
  }

  private static String plain(Document page) {
    Elements articles = page.select("[itemprop=articleBody]");
    if (articles.size() != 1) {
      articles = page.select("article");
    }
    if (articles.size() != 1) {
      articles = page.select("main, [role=main]");
    }
    Element root = articles.size() == 1 ? articles.get(0) : page.body();
    return BlockText.of(root, new HashSet<>(root.select(NOT_THE_TEXT)));
  }

  private static String withoutTitle(String text, Set<String> titles) {
    Set<String> plainTitles =
        titles.stream().map(HtmlBody::plain).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
    List<String> paragraphs = Arrays.asList(text.split("\n\n", TITLE_WITHIN + 1));
    return java.util.stream.IntStream.range(0, paragraphs.size())
        .filter(i -> i >= TITLE_WITHIN || !plainTitles.contains(plain(paragraphs.get(i))))
        .mapToObj(paragraphs::get)
        .collect(Collectors.joining("\n\n"));
  }

  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}

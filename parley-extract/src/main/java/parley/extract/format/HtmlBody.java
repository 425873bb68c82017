package parley.extract.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;

/**
 * The main text of a page ({@link MainContent}): paragraphs with an empty line between them,
 * without the title.
 */
final class HtmlBody {
  /** A title stands among the first paragraphs, if anywhere. */
  private static final int TITLE_WITHIN = 3;

  private HtmlBody() {}

  /** The text; empty if the page shows none. */
  static String text(Document page, Set<String> titles) {
    return withoutTitle(MainContent.text(page), titles);
  }

  private static String withoutTitle(String text, Set<String> titles) {
    Set<String> plainTitles =
        titles.stream().map(HtmlBody::plain).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
    List<String> paragraphs = Arrays.asList(text.split("\n\n", TITLE_WITHIN + 1));
    return IntStream.range(0, paragraphs.size())
        .filter(i -> i >= TITLE_WITHIN || !plainTitles.contains(plain(paragraphs.get(i))))
        .mapToObj(paragraphs::get)
        .collect(Collectors.joining("\n\n"));
  }

  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}

package parley.extract.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Knows what pages set beside their text: navigation, captions, bylines, offers, links to other
 * articles. It goes by elements and roles of HTML, by the words of class and id attributes, and by
 * the words with which such paragraphs begin; both lists are data ({@code page-furniture.txt}).
 */
final class PageFurniture {
  private static final Set<String> TAGS =
      Set.of(
          "nav",
          "aside",
          "footer",
          "header",
          "form",
          "dialog",
          "figcaption",
          "address",
          "time",
          "menu");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alert",
          "menu",
          "tooltip");
  private static final Set<String> PROPERTIES =
      Set.of(
          "author", "datePublished", "dateModified", "caption", "comment", "alternativeHeadline");
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");
  private static final int LONGEST_NAMES = 600;

  private final Set<String> names = new HashSet<>();
  private final Map<Character, List<String>> starts = new HashMap<>();
  private final Set<String> wholes = new HashSet<>();

  private PageFurniture() {}

  private static final class Shipped {
    static final PageFurniture LISTS = read();
  }

  /** The lists that come with Parley. */
  static PageFurniture shipped() {
    return Shipped.LISTS;
  }

  private static PageFurniture read() {
    var lists = new PageFurniture();
    try (InputStream in =
            Objects.requireNonNull(PageFurniture.class.getResourceAsStream("page-furniture.txt"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String section = "";
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        if (line.startsWith("[")) {
          section = line;
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lists.add(section, line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }

  private void add(String section, String entry) {
    switch (section) {
      case "[names]" -> names.add(entry);
      case "[starts]" -> starts.computeIfAbsent(entry.charAt(0), c -> new ArrayList<>()).add(entry);
      case "[wholes]" -> wholes.add(entry);
      default -> throw new IllegalStateException("no section " + section);
    }
  }

  /** Whether an element says that it stands beside the text. */
  boolean isFurniture(Element element) {
    if (TAGS.contains(element.normalName())) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    return ROLES.contains(element.attr("role"))
        || PROPERTIES.contains(element.attr("itemprop"))
        || "author".equals(element.attr("rel"))
        || isNamed(element.attr("class"))
        || isNamed(element.id())
        || isNamed(element.attr("data-component"));
  }

  private boolean isNamed(String attribute) {
    if (attribute.isEmpty()) {
      return false;
    }
    var words =
        WORD.matcher(
            attribute.length() > LONGEST_NAMES ? attribute.substring(0, LONGEST_NAMES) : attribute);
    String before = "";
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      if (names.contains(word) || names.contains(before + " " + word)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  /** Whether a paragraph begins, or is worded as a whole, like something beside the text. */
  boolean isFurniture(String paragraph) {
    String start =
        paragraph
            .substring(0, Math.min(paragraph.length(), 60))
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^[^\\p{L}\\p{N}©]+", "");
    if (start.isEmpty()) {
      return false;
    }
    if (paragraph.length() < 60 && wholes.contains(start.replaceFirst("[^\\p{L}\\p{N}]+$", ""))) {
      return true;
    }
    return starts.getOrDefault(start.charAt(0), List.of()).stream().anyMatch(start::startsWith);
  }
}

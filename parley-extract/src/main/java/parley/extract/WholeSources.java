package parley.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.attribution.Attribution;
import parley.text.Extent;

/**
 * Mends a source of which only the article is left: where another attribution's source begins with
 * the same word, it is that one; else somebody is meant whom the tagger did not see, and the
 * attribution is left out, for a wrong source is worse than none.
 */
final class WholeSources {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "The", "A", "An");

  private WholeSources() {}

  /** The attributions, in their order. */
  static List<Attribution> mended(List<Attribution> all, String text) {
    Map<Integer, Extent> longest = new HashMap<>();
    for (Attribution a : all) {
      if (!a.source().isEmpty() && !article(a, text)) {
        longest.merge(a.source().start(), a.source(), (x, y) -> x.length() >= y.length() ? x : y);
      }
    }
    return all.stream()
        .filter(a -> !article(a, text) || longest.containsKey(a.source().start()))
        .map(
            a ->
                article(a, text)
                    ? new Attribution(
                        longest.getOrDefault(a.source().start(), a.source()),
                        a.cue(),
                        a.content(),
                        a.type(),
                        a.confidence())
                    : a)
        .toList();
  }

  private static boolean article(Attribution attribution, String text) {
    return ARTICLES.contains(attribution.source().in(text).strip());
  }
}

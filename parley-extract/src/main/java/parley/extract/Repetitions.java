package parley.extract;

import java.util.LinkedHashSet;
import java.util.List;
import parley.attribution.Attribution;
import parley.text.Extent;

/**
 * Leaves out attributions that say part of what another one says, of the same source and less
 * surely: two readings of one utterance, of which the better is kept.
 */
final class Repetitions {
  private Repetitions() {}

  /** The attributions without the weaker of two that overlap so; order is kept. */
  static List<Attribution> without(List<Attribution> all) {
    List<Attribution> distinct = List.copyOf(new LinkedHashSet<>(all));
    return distinct.stream()
        .filter(a -> distinct.stream().noneMatch(b -> b != a && repeats(a, b, distinct)))
        .toList();
  }

  private static boolean repeats(Attribution a, Attribution better, List<Attribution> all) {
    Extent content = better.content();
    boolean inside = content.contains(a.content()) && better.source().equals(a.source());
    if (!inside) {
      return false;
    }
    // a statement within the content of another is a quotation in it, no repetition
    boolean quoted = within(a.cue(), content) || within(a.source(), content);
    int order = Double.compare(better.confidence(), a.confidence());
    return !quoted && (order > 0 || order == 0 && all.indexOf(better) < all.indexOf(a));
  }

  private static boolean within(Extent part, Extent content) {
    return !part.isEmpty() && content.contains(part);
  }
}

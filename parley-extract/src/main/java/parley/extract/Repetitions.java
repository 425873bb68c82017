package parley.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    Set<Attribution> kept = new LinkedHashSet<>(all);
    var bySource = new LinkedHashMap<Extent, List<Attribution>>();
    for (Attribution a : kept) {
      // where no source is named, it need not be the same one
      if (!a.source().isEmpty()) {
        bySource.computeIfAbsent(a.source(), s -> new ArrayList<>()).add(a);
      }
    }
    for (List<Attribution> same : bySource.values()) {
      for (int i = 0; i < same.size(); i++) {
        for (int j = 0; j < same.size(); j++) {
          if (i != j && repeats(same.get(i), same.get(j), j < i)) {
            kept.remove(same.get(i));
          }
        }
      }
    }
    return List.copyOf(kept);
  }

  private static boolean repeats(Attribution a, Attribution better, boolean earlier) {
    Extent content = better.content();
    // a statement within the content of another is a quotation in it, no repetition
    boolean quoted = within(a.cue(), content) || within(a.source(), content);
    int order = Double.compare(better.confidence(), a.confidence());
    return content.contains(a.content()) && !quoted && (order > 0 || order == 0 && earlier);
  }

  private static boolean within(Extent part, Extent content) {
    return !part.isEmpty() && content.contains(part);
  }
}

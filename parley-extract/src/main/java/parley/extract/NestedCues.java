package parley.extract;

import java.util.ArrayList;
import java.util.List;
import parley.attribution.Attribution;
import parley.text.Extent;
import parley.text.Span;

/**
 * Closes a hole in a content where nothing stands but the cue of another statement told in it: of
 * "The union insists that pay rises, she said" she said the whole, not "the union … pay rises".
 */
final class NestedCues {
  private final String text;

  NestedCues(String text) {
    this.text = text;
  }

  /** The attributions with such contents whole, in the same order. */
  List<Attribution> closed(List<Attribution> all) {
    List<Span> cues = all.stream().flatMap(a -> a.cue().spans().stream()).toList();
    return all.stream().map(a -> a.content().spans().size() > 1 ? closed(a, cues) : a).toList();
  }

  private Attribution closed(Attribution a, List<Span> cues) {
    var spans = new ArrayList<Span>();
    for (Span span : a.content().spans()) {
      int last = spans.size() - 1;
      if (last >= 0 && hole(between(spans.get(last), span), a, cues)) {
        spans.set(last, new Span(spans.get(last).start(), span.end()));
      } else {
        spans.add(span);
      }
    }
    return spans.size() == a.content().spans().size()
        ? a
        : new Attribution(a.source(), a.cue(), Extent.union(spans), a.type(), a.confidence());
  }

  private static Span between(Span before, Span after) {
    int from = before.end();
    int to = after.start();
    return new Span(from, to);
  }

  private boolean hole(Span gap, Attribution a, List<Span> cues) {
    Span words = gap.trimmed(text);
    return cues.contains(words) && !a.cue().spans().contains(words);
  }
}

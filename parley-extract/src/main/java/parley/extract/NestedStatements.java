package parley.extract;

import java.util.ArrayList;
import java.util.List;
import parley.attribution.Attribution;
import parley.text.Extent;
import parley.text.Span;

/**
 * Gives a content back what a tagger took for source or cue of another statement told in it: of
 * "The union insists that pay rises, she said" she said the whole, neither "the union … pay rises"
 * nor "insists that pay rises".
 */
final class NestedStatements {
  private final String text;

  NestedStatements(String text) {
    this.text = text;
  }

  /** The attributions with such contents whole, in the same order. */
  List<Attribution> closed(List<Attribution> all) {
    List<Span> cues = all.stream().flatMap(a -> a.cue().spans().stream()).toList();
    return all.stream()
        .map(a -> a.content().spans().size() > 1 ? closed(a, cues) : a)
        .map(a -> begun(a, all))
        .toList();
  }

  /** With the source right before it, if that one's cue and content stand in it. */
  private Attribution begun(Attribution a, List<Attribution> all) {
    Extent content = a.content();
    return all.stream()
        .filter(b -> !b.source().isEmpty() && !b.cue().isEmpty() && !b.equals(a))
        .filter(b -> content.contains(b.cue()) && content.contains(b.content()))
        .filter(b -> b.source().end() <= content.start() && !b.source().overlaps(a.source()))
        .filter(b -> text.substring(b.source().end(), content.start()).matches("[\\s,]*"))
        .findFirst()
        .map(b -> with(a, new Span(b.source().hull().start(), content.spans().get(0).end())))
        .orElse(a);
  }

  private static Attribution with(Attribution a, Span first) {
    var spans = new ArrayList<>(a.content().spans());
    spans.set(0, first);
    return new Attribution(a.source(), a.cue(), Extent.union(spans), a.type(), a.confidence());
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

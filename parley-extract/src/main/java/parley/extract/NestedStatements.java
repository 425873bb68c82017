package parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.attribution.Attribution;
import parley.text.Extent;
import parley.text.Span;

/**
 * Gives a content back what a tagger took for source or cue of another statement told in it: of
 * "The union insists that pay rises, she said" she said the whole, neither "the union … pay rises"
 * nor "insists that pay rises".
 */
final class NestedStatements {
  private static final String SEPARATORS = " \t\n\u000B\f\r,";

  private final String text;

  NestedStatements(String text) {
    this.text = text;
  }

  /** The attributions with such contents whole, in the same order. */
  List<Attribution> closed(List<Attribution> all) {
    Set<Span> cues =
        all.stream().flatMap(a -> a.cue().spans().stream()).collect(Collectors.toSet());
    Map<Integer, List<Attribution>> bySourceEnd =
        all.stream()
            .filter(a -> !a.source().isEmpty() && !a.cue().isEmpty())
            .collect(Collectors.groupingBy(a -> pastSeparators(a.source().end())));
    return all.stream()
        .map(a -> closed(a, cues))
        .map(
            a -> begun(a, bySourceEnd.getOrDefault(pastSeparators(a.content().start()), List.of())))
        .toList();
  }

  private int pastSeparators(int offset) {
    int i = offset;
    while (i < text.length() && SEPARATORS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** With the source right before it, if that one's cue and content stand in it. */
  private static Attribution begun(Attribution a, List<Attribution> afterTheirSource) {
    Extent content = a.content();
    return afterTheirSource.stream()
        .filter(b -> !b.equals(a))
        .filter(b -> content.contains(b.cue()) && content.contains(b.content()))
        .filter(b -> b.source().end() <= content.start() && !b.source().overlaps(a.source()))
        .findFirst()
        .map(b -> a.withContent(from(b.source().start(), content)))
        .orElse(a);
  }

  private static Extent from(int start, Extent content) {
    var spans = new ArrayList<>(content.spans());
    spans.set(0, new Span(start, spans.get(0).end()));
    return Extent.union(spans);
  }

  private Attribution closed(Attribution a, Set<Span> cues) {
    var spans = new ArrayList<Span>();
    for (Span span : a.content().spans()) {
      int last = spans.size() - 1;
      if (last >= 0 && hole(between(spans.get(last), span), a, cues)) {
        spans.set(last, new Span(spans.get(last).start(), span.end()));
      } else {
        spans.add(span);
      }
    }
    return a.withContent(Extent.union(spans));
  }

  private static Span between(Span before, Span after) {
    int from = before.end();
    int to = after.start();
    return new Span(from, to);
  }

  private boolean hole(Span gap, Attribution a, Set<Span> cues) {
    Span words = gap.trimmed(text);
    return cues.contains(words) && !a.cue().spans().contains(words);
  }
}

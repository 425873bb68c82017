package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

class NestingTest {
  private static Attribution attribution(Span source, Span cue, Span content) {
    return new Attribution(
        Extent.of(source), Extent.of(cue), Extent.of(content), QuoteType.INDIRECT, 1);
  }

  @Test
  void findsTheSmallestOuterStatement() {
    // A says that B says that C says that D
    var a = attribution(new Span(0, 1), new Span(2, 6), new Span(7, 37));
    var b = attribution(new Span(12, 13), new Span(14, 18), new Span(19, 37));
    var c = attribution(new Span(24, 25), new Span(26, 30), new Span(31, 37));
    assertThat(Nesting.outerOf(List.of(a, b, c))).containsExactly(-1, 0, 1);
  }

  @Test
  void neighboursAreNotNested() {
    var a = attribution(new Span(0, 1), new Span(2, 6), new Span(7, 20));
    var b = attribution(new Span(21, 22), new Span(23, 27), new Span(28, 40));
    assertThat(Nesting.outerOf(List.of(a, b))).containsExactly(-1, -1);
  }

  @Test
  void agreesWithTheDefinition() {
    var random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      var attributions = new ArrayList<Attribution>();
      for (int n = random.nextInt(12); n > 0; n--) {
        attributions.add(
            new Attribution(
                extent(random, 1), extent(random, 2), content(random), QuoteType.DIRECT, 1));
      }
      assertThat(Nesting.outerOf(attributions))
          .as("seed " + SEED + ": " + attributions)
          .isEqualTo(byDefinition(attributions));
    }
  }

  private static final long SEED = Long.getLong("parley.seed", 1L);

  private static Extent extent(Random random, int parts) {
    var spans = new ArrayList<Span>();
    for (int n = random.nextInt(parts + 1); n > 0; n--) {
      int start = random.nextInt(30);
      spans.add(new Span(start, start + random.nextInt(3 * parts * parts)));
    }
    return Extent.union(spans);
  }

  private static Extent content(Random random) {
    Extent content = extent(random, 3);
    return content.isEmpty() ? content(random) : content;
  }

  /** Looks at every pair. */
  private static int[] byDefinition(List<Attribution> attributions) {
    var outer = new int[attributions.size()];
    for (int i = 0; i < outer.length; i++) {
      Attribution inner = attributions.get(i);
      Extent frame = inner.cue().isEmpty() ? inner.source() : inner.cue();
      outer[i] = -1;
      for (int j = 0; j < outer.length; j++) {
        Extent content = attributions.get(j).content();
        boolean smaller =
            outer[i] < 0 || content.length() < attributions.get(outer[i]).content().length();
        if (i != j
            && smaller
            && !frame.isEmpty()
            && content.contains(frame)
            && content.contains(inner.content())) {
          outer[i] = j;
        }
      }
    }
    return outer;
  }
}

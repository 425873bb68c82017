package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}

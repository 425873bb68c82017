package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

class RepetitionsTest {
  private static final Extent ROE = extent(0, 3);
  private static final Extent SAID = extent(4, 8);

  private static Extent extent(int start, int end) {
    return Extent.of(new Span(start, end));
  }

  private static Attribution of(Extent source, Extent cue, Extent content, double confidence) {
    return new Attribution(source, cue, content, QuoteType.INDIRECT, confidence);
  }

  @Test
  void theLessSureOfTwoReadingsFallsAway() {
    Attribution whole = of(ROE, SAID, extent(9, 60), 0.9);
    Attribution part = of(ROE, SAID, extent(20, 60), 0.4);
    assertThat(Repetitions.without(List.of(part, whole))).containsExactly(whole);
  }

  @Test
  void equalOnesAreOne() {
    Attribution whole = of(ROE, SAID, extent(9, 60), 0.9);
    assertThat(Repetitions.without(List.of(whole, of(ROE, SAID, extent(9, 60), 0.9)))).hasSize(1);
  }

  @Test
  void anotherSourceMayShareTheWords() {
    Attribution whole = of(ROE, SAID, extent(9, 60), 0.9);
    Attribution supporter = of(extent(70, 74), SAID, extent(9, 60), 0.4);
    assertThat(Repetitions.without(List.of(whole, supporter))).containsExactly(whole, supporter);
  }

  @Test
  void aQuotationWithinAStatementIsKept() {
    Attribution whole = of(ROE, SAID, extent(9, 60), 0.9);
    Attribution inner = of(ROE, extent(12, 16), extent(20, 60), 0.4);
    assertThat(Repetitions.without(List.of(whole, inner))).containsExactly(whole, inner);
  }
}

package parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExtentTest {
  @Test
  void unionSortsJoinsAndDrops() {
    var union =
        Extent.union(List.of(new Span(5, 9), new Span(0, 2), new Span(2, 4), new Span(7, 7)));
    assertThat(union).isEqualTo(Extent.of(new Span(0, 4), new Span(5, 9)));
  }

  @Test
  void refusesDisorder() {
    assertThatThrownBy(() -> Extent.of(new Span(3, 5), new Span(4, 6)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Extent.of(new Span(3, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsItsPieces() {
    String text = "We go, he said, now.";
    var extent = Extent.of(new Span(0, 5), new Span(16, 19));
    assertThat(extent.in(text)).isEqualTo("We go … now");
    assertThat(extent.hull()).isEqualTo(new Span(0, 19));
    assertThat(extent.contains(Extent.of(new Span(17, 19)))).isTrue();
    assertThat(extent.overlaps(Extent.of(new Span(5, 16)))).isFalse();
  }
}

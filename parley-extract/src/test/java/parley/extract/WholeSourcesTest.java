package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.attribution.QuoteType;

class WholeSourcesTest {
  private static final String TEXT =
      "The envoy, Ana Bo, said yes and called for calm. A shout came.";

  @Test
  void anArticleIsTheSourceThatBeginsWithIt() {
    var whole = Found.of(TEXT, "The envoy, Ana Bo", "said", "yes", QuoteType.INDIRECT);
    var part = Found.of(TEXT, "The", "called for", "calm", QuoteType.INDIRECT);
    assertThat(Found.words(TEXT, WholeSources.mended(List.of(whole, part), TEXT)))
        .containsExactly("The envoy, Ana Bo | said | yes", "The envoy, Ana Bo | called for | calm");
  }

  @Test
  void anArticleAloneIsNobody() {
    var part = Found.of(TEXT, "A", "came", "shout", QuoteType.INDIRECT);
    assertThat(WholeSources.mended(List.of(part), TEXT)).isEmpty();
  }
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.QuoteRegions;
import parley.attribution.QuoteType;

class BareQuotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“No deal,” Roe said. | No deal | No deal",
        "“No deal,” Roe said. | No deal,” | No deal",
        "“No deal,” Roe said. | “No deal,” | No deal",
        "Roe said \"no deal!\" | \"no deal!\" | no deal!",
        "Roe said \"no deal\" was made. | no deal\" was made | no deal\" was made",
        "“No deal. Not now,” Roe said. | Not now | Not now",
        "Roe said no deal was made. | no deal was made | no deal was made",
      })
  void aWholeQuotationIsItsWords(String text, String content, String bare) {
    var found = Found.of(text, "Roe", "said", content, QuoteType.DIRECT);
    var mended = new BareQuotations(text, new QuoteRegions(text)).mended(found);
    assertThat(mended.content().in(text)).isEqualTo(bare);
    assertThat(mended.source()).isEqualTo(found.source());
    assertThat(mended.cue()).isEqualTo(found.cue());
  }
}

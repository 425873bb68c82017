package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.QuoteRegions;
import parley.attribution.QuoteType;

class QuotationMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“No deal,” Roe said. | No deal | No deal",
        "“No deal,” Roe said. | No deal,” | No deal",
        "“No deal,” Roe said. | “No deal,” | No deal",
        "Roe said \"no deal!\" | \"no deal!\" | no deal!",
        "Roe said \"no deal\" was made. | no deal\" was made | \"no deal\" was made",
        "Roe said talks made “no deal.” | talks made “no deal | talks made “no deal.”",
        "Roe said talks made “no deal”. | talks made “no deal” | talks made “no deal”",
        "“No deal. Not now,” Roe said. | Not now | Not now",
        "Roe said no deal was made. | no deal was made | no deal was made",
      })
  void noMarkWithoutTheOther(String text, String content, String mended) {
    var found = Found.of(text, "Roe", "said", content, QuoteType.DIRECT);
    var attribution = new QuotationMarks(text, new QuoteRegions(text)).mended(found);
    assertThat(attribution.content().in(text)).isEqualTo(mended);
    assertThat(attribution.source()).isEqualTo(found.source());
    assertThat(attribution.cue()).isEqualTo(found.cue());
  }
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

class AddresseeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Roe was asked if the port would close.|was asked|''",
        "Roe was later asked if the port would close.|asked|''",
        "Roe asked if the port would close.|asked|Roe",
        "Roe has told us if the port would close.|told|Roe"
      })
  void onlyTheSpeakerIsASource(String text, String cue, String source) {
    int at = text.indexOf(cue);
    int content = text.indexOf("if the port");
    var attribution =
        new Attribution(
            Extent.of(new Span(0, 3)),
            Extent.of(new Span(at, at + cue.length())),
            Extent.of(new Span(content, text.length() - 1)),
            QuoteType.INDIRECT,
            1);
    assertThat(Addressee.corrected(attribution, text).source().in(text)).isEqualTo(source);
  }
}

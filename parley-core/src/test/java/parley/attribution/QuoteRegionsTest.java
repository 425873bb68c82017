package parley.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.text.Extent;
import parley.text.Span;

class QuoteRegionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He said “we go home now”.|“we go home now”|DIRECT",
        "He said ”we go home now” today.|”we go home now”|DIRECT",
        "He said \"we go\".|\"we go\"|DIRECT",
        "He said that they “must” go home.|they “must” go home|MIXED",
        "He said that they go home.|they go home|INDIRECT",
        "A 6\" pipe, he said that they go.|they go|INDIRECT"
      })
  void tellsTheTypeOfAContent(String text, String content, QuoteType expected) {
    int at = text.indexOf(content);
    var extent = Extent.of(new Span(at, at + content.length()));
    assertThat(QuoteType.of(text, extent)).isEqualTo(expected);
  }
}

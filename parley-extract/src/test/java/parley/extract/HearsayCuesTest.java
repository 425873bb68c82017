package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

class HearsayCuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ministry has reportedly declined|declined|true",
        "The ministry declined|declined|false",
        "He reportedly left. The ministry declined|declined|false",
        "Roe is said to oppose|oppose|true"
      })
  void marksTheSentenceOfTheCue(String words, String cue, boolean expected) {
    String text = words + " to open the port.";
    int at = text.indexOf(cue);
    int content = text.indexOf("to open the port");
    var attribution =
        new Attribution(
            Extent.NONE,
            Extent.of(new Span(at, at + cue.length())),
            Extent.of(new Span(content, content + 16)),
            QuoteType.INDIRECT,
            1);
    assertThat(new HearsayCues(text).marks(attribution)).isEqualTo(expected);
  }
}

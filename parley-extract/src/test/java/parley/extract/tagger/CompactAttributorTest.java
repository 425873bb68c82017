package parley.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Document;

/** The shipped model on plain sentences whose source, cue and content nobody would dispute. */
class CompactAttributorTest {
  private static final CompactAttributor TAGGER = CompactAttributor.standard();

  private static List<Attribution> attributions(String text) {
    return TAGGER.attributions(Document.of("d", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“We will not sign this text,” Minister Ana Roe said on Monday.|Minister Ana Roe|said|DIRECT",
        "The union said that its members would strike from Friday.|The union|said|INDIRECT",
        "Roe told reporters the harbour would stay open.|Roe|told|INDIRECT",
        "According to the mediator, both sides were close to a deal.|the mediator|According to|INDIRECT",
        "She said the offer was “an insult to every worker”.|She|said|MIXED"
      })
  void findsSourceAndCue(String text, String source, String cue, QuoteType type) {
    List<Attribution> found = attributions(text);
    assertThat(found).hasSize(1);
    Attribution one = found.get(0);
    assertThat(one.source().in(text)).isEqualTo(source);
    assertThat(one.cue().in(text)).isEqualToIgnoringCase(cue);
    assertThat(one.type()).isEqualTo(type);
    assertThat(one.confidence()).isBetween(0.2, 1.0);
  }

  @Test
  void tellsAnInterruptedQuotationAsOne() {
    String text = "“We are ready,” Roe said, “to talk about every part of it.”";
    List<Attribution> found = attributions(text);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).content().in(text))
        .contains("We are ready", "to talk about every part of it")
        .doesNotContain("Roe said");
  }

  @Test
  void findsNothingWhereNobodySpeaks() {
    assertThat(attributions("The harbour lies on the eastern shore. It has four docks.")).isEmpty();
    assertThat(attributions("")).isEmpty();
    assertThat(attributions("\n\n \t ")).isEmpty();
  }

  @Test
  void savedModelAnswersAsBefore() throws IOException {
    var bytes = new ByteArrayOutputStream();
    TAGGER.write(bytes);
    CompactAttributor again = CompactAttributor.read(new ByteArrayInputStream(bytes.toByteArray()));
    String text = "Roe said the talks would go on. “I hope so,” the mediator added.";
    assertThat(again.attributions(Document.of("d", text))).isEqualTo(attributions(text));
  }
}

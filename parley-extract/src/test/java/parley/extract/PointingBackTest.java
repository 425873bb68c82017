package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

class PointingBackTest {
  private static Extent at(String text, String words) {
    int start = text.indexOf(words);
    return Extent.of(new Span(start, start + words.length()));
  }

  private static String content(String text, String source, String cue, String content) {
    var a =
        new Attribution(
            at(text, source), at(text, cue), at(text, content), QuoteType.INDIRECT, 0.9);
    return new PointingBack(text, new QuoteRegions(text)).corrected(a).content().in(text);
  }

  @Test
  void aPassiveWithAPronounPointsToTheSentenceBefore() {
    String text =
        "It rained. The quota must be halved at once. This was stated by the minister in Kell.";
    assertThat(content(text, "the minister", "was stated by", "This"))
        .isEqualTo("The quota must be halved at once");
  }

  @Test
  void soDoesAVerbWithAPronounForItsObject() {
    String text = "The port will stay open. The minister said so on Monday.";
    assertThat(content(text, "The minister", "said", "so")).isEqualTo("The port will stay open");
  }

  @Test
  void itOverParagraphsToo() {
    String text = "The port will stay open.\nThis was announced by the company.";
    assertThat(content(text, "the company", "was announced by", "This"))
        .isEqualTo("The port will stay open");
  }

  @Test
  void aClauseOfItsOwnIsLeftAlone() {
    String text = "It rained. It was stated by the minister that the port will stay open.";
    String clause = "the port will stay open";
    assertThat(content(text, "the minister", "was stated by", clause)).isEqualTo(clause);
  }

  @Test
  void nothingStandsBeforeTheFirstSentence() {
    String text = "This was stated by the minister.";
    assertThat(content(text, "the minister", "was stated by", "This")).isEqualTo("This");
  }
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

class ContentEdgesTest {
  private static Attribution said(int start, int end) {
    return new Attribution(
        Extent.of(new Span(0, 3)),
        Extent.of(new Span(4, 8)),
        Extent.of(new Span(start, end)),
        QuoteType.INDIRECT,
        1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Ana said that the lake is open. | said that | the lake is open",
        "Ana said the lake is open; | said | the lake is open",
        "Ana said it sails for Blue Inc. | said | it sails for Blue Inc.",
        "Ana said it is vital to the U.S. | said | it is vital to the U.S.",
        "Ana said that | said | that",
        "Ana said “We want the lake. | said | We want the lake",
        "Ana said “We” want the lake | said | “We” want the lake",
        "Ana said we want \"the lake\" | said | we want \"the lake\"",
        "Ana said we want the lake\" | said | we want the lake",
        "Ana said we want the lake,\" | said | we want the lake",
        "Ana said will it open? | said | will it open?",
        "Ana said well … | said | well …",
      })
  void whatBelongsElsewhereIsCutOff(String text, String cue, String content) {
    Attribution trimmed = ContentEdges.trimmed(said(9, text.length()), text);
    assertThat(trimmed.cue().in(text)).isEqualTo(cue);
    assertThat(trimmed.content().in(text)).isEqualTo(content);
  }

  @Test
  void aThatFarFromItsCueStays() {
    String text = "Ana said, on Monday, that the lake is open";
    Attribution trimmed = ContentEdges.trimmed(said(21, text.length()), text);
    assertThat(trimmed.content().in(text)).startsWith("that the lake");
  }
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

class ContinuedQuotesTest {
  private static Extent at(String text, String words) {
    int start = text.indexOf(words);
    return Extent.of(new Span(start, start + words.length()));
  }

  private static List<String> contents(String text, String content) {
    var a =
        new Attribution(at(text, "Roe"), at(text, "said"), at(text, content), QuoteType.DIRECT, 1);
    return new ContinuedQuotes(text)
        .added(List.of(a)).stream()
            .peek(b -> assertThat(b.source()).isEqualTo(a.source()))
            .map(b -> b.content().in(text))
            .toList();
  }

  @Test
  void anOpenQuotationGoesOnInTheNextParagraphs() {
    String text =
        "Roe said: \"We need a new pay scale.\n\"The old one is unfair to all.\n"
            + "\"And it will never come back.\"\nThe meeting ended.";
    assertThat(contents(text, "We need a new pay scale."))
        .containsExactly(
            "We need a new pay scale.",
            "The old one is unfair to all.",
            "And it will never come back.");
  }

  @Test
  void aClosedOneDoesNot() {
    String text = "Roe said: \"We need a new pay scale.\"\n\"The old one is unfair,\" said Lind.";
    assertThat(contents(text, "We need a new pay scale.")).hasSize(1);
  }

  @Test
  void aParagraphWithoutAMarkIsTheReportersOwn() {
    String text = "Roe said: \"We need a new pay scale.\nThe old one dates from the nineties.";
    assertThat(contents(text, "We need a new pay scale.")).hasSize(1);
  }
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.attribution.QuoteType;
import parley.text.Extent;
import parley.text.Span;

class QuoteOwnersTest {
  private static List<String> settled(String text, Attribution... found) {
    return Found.words(text, new QuoteOwners(text, new QuoteRegions(text)).settled(List.of(found)));
  }

  private static Attribution of(String text, String source, String cue, String... content) {
    Attribution first = Found.of(text, source, cue, content[0], QuoteType.DIRECT);
    var spans =
        Arrays.stream(content)
            .map(c -> new Span(text.indexOf(c), text.indexOf(c) + c.length()))
            .toList();
    return first.withContent(Extent.union(spans));
  }

  @Test
  void aQuotationIsTheNearestSpeakersInItsSentence() {
    String text =
        "Asked about peace, Berg said: \"We want calm.\" \"Leave the isles first,\" Lund added. \"We"
            + " will talk then.\"";
    assertThat(
            settled(
                text,
                of(text, "Berg", "said", "We want calm.", "Leave the isles first"),
                of(text, "Lund", "added", "We want calm.", "Leave the isles first")))
        .containsExactly("Berg | said | We want calm.", "Lund | added | Leave the isles first");
  }

  @Test
  void whoHasNothingElseIsGone() {
    String text = "Berg spoke for an hour. \"Leave the isles,\" Lund said.";
    assertThat(
            settled(
                text,
                of(text, "Berg", "spoke", "Leave the isles"),
                of(text, "Lund", "said", "Leave the isles")))
        .containsExactly("Lund | said | Leave the isles");
  }

  @Test
  void aQuotationToldWithItsSpeakerStaysInBoth() {
    String text = "Berg recalled that Lund had said: \"Leave the isles.\"";
    Attribution outer = of(text, "Berg", "recalled", "Lund had said: \"Leave the isles.\"");
    Attribution inner = of(text, "Lund", "said", "Leave the isles");
    assertThat(new QuoteOwners(text, new QuoteRegions(text)).settled(List.of(outer, inner)))
        .containsExactly(outer, inner);
  }
}

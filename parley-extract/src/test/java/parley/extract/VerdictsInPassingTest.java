package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.attribution.QuoteRegions;
import parley.attribution.QuoteType;

class VerdictsInPassingTest {
  private static List<String> found(String text) {
    return Found.words(text, new VerdictsInPassing(text, new QuoteRegions(text)).added(List.of()));
  }

  @Test
  void bothVerdictsAreAboutTheClauseBeforeThem() {
    assertThat(
            found(
                "Since 2009, the three islands have voted to secede, a step rejected by Talvia,"
                    + " but considered final and irreversible by North Norland. It rained."))
        .containsExactly(
            "Talvia | rejected by | the three islands have voted to secede",
            "North Norland | considered final and irreversible by"
                + " | the three islands have voted to secede");
  }

  @Test
  void theNameEndsWithTheSentence() {
    assertThat(found("The ferries stopped at noon, a move condemned by Talvia. Norland said no."))
        .containsExactly("Talvia | condemned by | The ferries stopped at noon");
  }

  @Test
  void aFullPassiveOrAQuotationIsNone() {
    assertThat(found("The plan was rejected by Talvia.")).isEmpty();
    assertThat(found("He said: “They left the isles, a step rejected by Talvia.”")).isEmpty();
  }

  @Test
  void aSourceThatIsKnownAlreadyStaysAsItIs() {
    String text = "The ferries stopped at noon, a move condemned by Talvia.";
    var known =
        List.of(
            Found.of(text, "Talvia", "condemned by", "The ferries stopped", QuoteType.INDIRECT));
    assertThat(new VerdictsInPassing(text, new QuoteRegions(text)).added(known)).isEqualTo(known);
  }

  @Test
  void theNounThatSumsUpTheClauseStandsForIt() {
    String text = "The ferries stopped at noon, a move condemned by Talvia. It rained.";
    var known = List.of(Found.of(text, "Talvia", "condemned by", "a move", QuoteType.INDIRECT));
    assertThat(Found.words(text, new VerdictsInPassing(text, new QuoteRegions(text)).added(known)))
        .containsExactly("Talvia | condemned by | The ferries stopped at noon");
  }
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.attribution.QuoteRegions;
import parley.attribution.QuoteType;

class StatedIntentionsTest {
  private static List<String> found(String text) {
    return Found.words(text, new StatedIntentions(text, new QuoteRegions(text)).added(List.of()));
  }

  @Test
  void whatSomebodyIntendsIsAStatement() {
    assertThat(
            found(
                "The Talvian government intends to hold two referendums, although few want them."
                    + " Furthermore, the new Ek administration plans to sell the port."))
        .containsExactly(
            "The Talvian government | intends | to hold two referendums",
            "the new Ek administration | plans | to sell the port");
  }

  @Test
  void plansAsThingsAndQuotedOnesAreNone() {
    assertThat(found("The plans to sell the port were dropped.")).isEmpty();
    assertThat(found("“Talvia wants to sell the port,” the paper wrote.")).isEmpty();
  }

  @Test
  void whatWasFoundBeforeIsNotFoundAgain() {
    String text = "Talvia wants to sell the port of Ek.";
    var known =
        List.of(Found.of(text, "Talvia", "wants", "to sell the port of Ek", QuoteType.INDIRECT));
    assertThat(new StatedIntentions(text, new QuoteRegions(text)).added(known)).isEqualTo(known);
  }
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.attribution.QuoteType;

class StancesAsNounsTest {
  private static List<String> found(String text) {
    return Found.words(text, added(text, List.of()));
  }

  private static List<Attribution> added(String text, List<Attribution> known) {
    return new StancesAsNouns(text, new QuoteRegions(text)).added(known);
  }

  @Test
  void whatSomebodyHasIsTheirStance() {
    assertThat(
            found(
                "Talvia's stubborn refusal to reopen the strait has angered Norland."
                    + " The minister noted his call for a summit of both presidents."))
        .containsExactly(
            "Talvia | stubborn refusal | to reopen the strait",
            "his | call for | a summit of both presidents");
  }

  @Test
  void whatIsWantedMayHaveTwoParts() {
    assertThat(found("They praised the Union’s commitment to a political and lasting settlement."))
        .containsExactly("the Union | commitment to | a political and lasting settlement");
  }

  @Test
  void whoMadeItMayComeAfterIt() {
    assertThat(found("Parties discussed a proposal by Norland and Talvia to delete the option."))
        .containsExactly("Norland and Talvia | proposal by | to delete the option");
    assertThat(found("The desk filed an appeal from Norland for calm on the islands."))
        .containsExactly("Norland | appeal from | calm on the islands");
  }

  @Test
  void whatIsHandedToSomebodyIsNotWhatIsWanted() {
    assertThat(found("Talvia's proposals to the Assembly were printed.")).isEmpty();
    assertThat(found("There was no call for a summit. The demand to leave was heard.")).isEmpty();
  }

  @Test
  void aStanceThatIsToldAlreadyIsNotToldTwice() {
    String text = "Talvia's refusal to reopen the strait angered them.";
    var known =
        List.of(Found.of(text, "Talvia's", "refusal", "to reopen the strait", QuoteType.INDIRECT));
    assertThat(added(text, known)).isEqualTo(known);
  }

  @Test
  void itMayStandWithinWhatSomebodyElseSays() {
    String text = "She said that Talvia's offer to share the quota came late.";
    var said =
        Found.of(
            text,
            "She",
            "said that",
            "Talvia's offer to share the quota came late",
            QuoteType.INDIRECT);
    assertThat(Found.words(text, added(text, List.of(said))))
        .containsExactlyInAnyOrder(
            "She | said that | Talvia's offer to share the quota came late",
            "Talvia | offer | to share the quota");
  }
}

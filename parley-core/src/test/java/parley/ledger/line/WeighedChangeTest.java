package parley.ledger.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.LedgerStatement;
import parley.ledger.Spoken;
import parley.ledger.duplicate.Utterances;
import parley.position.Stance;
import parley.position.Strength;

class WeighedChangeTest {
  private static List<WeighedChange> changes(Spoken... spoken) {
    List<LedgerStatement> statements = Arrays.stream(spoken).map(Spoken::statement).toList();
    return Line.of(Utterances.of("UA", statements)).stream()
        .flatMap(line -> WeighedChange.of(line).stream())
        .toList();
  }

  private static Spoken soft(String day) {
    return Spoken.on(day).strength(Strength.MEDIUM);
  }

  @Test
  void aSingleStepCountsOnceItIsHeld() {
    assertThat(changes(soft("2022-03-01"), soft("2022-03-10"), Spoken.on("2022-03-20")))
        .singleElement()
        .matches(c -> c.noise().isPresent());
    assertThat(
            changes(
                soft("2022-03-01"),
                soft("2022-03-10"),
                Spoken.on("2022-03-20"),
                Spoken.on("2022-03-30")))
        .singleElement()
        .matches(c -> c.noise().isEmpty());
  }

  @Test
  void twoStepsCountAtOnceAndAShiftOnceBothSidesAreHeld() {
    assertThat(changes(Spoken.on("2022-03-01").strength(Strength.SOFT), Spoken.on("2022-03-20")))
        .singleElement()
        .matches(c -> c.noise().isEmpty());
    Spoken against = Spoken.on("2022-03-01").stance(Stance.AGAINST);
    assertThat(changes(against, Spoken.on("2022-03-20")))
        .singleElement()
        .matches(c -> c.noise().isPresent());
    assertThat(
            changes(
                Spoken.on("2022-02-01").stance(Stance.AGAINST),
                against,
                Spoken.on("2022-03-20"),
                Spoken.on("2022-04-20")))
        .singleElement()
        .matches(c -> c.noise().isEmpty());
  }

  @Test
  void theSameWordsAreNoChange() {
    String words = "we will never give up any of our land";
    assertThat(
            changes(
                Spoken.on("2022-03-01").words(words).stance(Stance.AGAINST),
                Spoken.on("2022-05-20").words(words)))
        .singleElement()
        .matches(c -> c.noise().orElse("").contains("same words"));
  }

  @Test
  void aSideThatIsHeldOftenerWeighsMore() {
    Spoken against = Spoken.on("2022-03-01").stance(Stance.AGAINST);
    double once = changes(against, Spoken.on("2022-03-20")).get(0).weight();
    double twice =
        changes(against, Spoken.on("2022-03-20"), Spoken.on("2022-04-20")).get(0).weight();
    // each coding is certain of itself: (1 - 1/2) and (1 - 1/4), before and after
    assertThat(once).isEqualTo(0.25, within(1e-12));
    assertThat(twice).isEqualTo(0.375, within(1e-12));
  }

  @Test
  void endsThatAreNearEachOtherWeighHalf() {
    List<WeighedChange> near =
        changes(Spoken.on("2022-03-01").stance(Stance.AGAINST), Spoken.on("2022-03-02"));
    List<WeighedChange> far =
        changes(Spoken.on("2022-03-01").stance(Stance.AGAINST), Spoken.on("2022-03-20"));
    assertThat(near.get(0).weight()).isEqualTo(far.get(0).weight() / 2, within(1e-12));
    assertThat(far.get(0).because().parts())
        .extracting(p -> p.weight())
        .satisfies(
            w -> assertThat(w.get(0) * w.get(1)).isEqualTo(far.get(0).weight(), within(1e-12)));
  }

  @Test
  void changesOfOneDayAndIssueAreOneStory() {
    List<WeighedChange> all =
        changes(
            Spoken.on("2022-03-01").strength(Strength.SOFT).condition("if asked"),
            Spoken.on("2022-03-20"));
    assertThat(all).hasSize(2);
    assertThat(Story.of(all)).singleElement().matches(s -> s.changes().size() == 2);
  }
}

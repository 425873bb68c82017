package parley.ledger.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.LedgerStatement;
import parley.ledger.Spoken;
import parley.ledger.duplicate.Utterances;
import parley.party.Authority;
import parley.position.Stance;
import parley.position.Strength;

class LineTest {
  private static Line line(Spoken... spoken) {
    List<LedgerStatement> statements = Arrays.stream(spoken).map(Spoken::statement).toList();
    List<Line> lines = Line.of(Utterances.of("UA", statements));
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  private static List<String> changes(Spoken... spoken) {
    return line(spoken).changes().stream()
        .map(c -> c.kind().word() + " " + c.from().day() + " " + c.to().day())
        .toList();
  }

  @Test
  void tellsEveryKindOfChange() {
    assertThat(
            changes(
                Spoken.on("2022-02-01").stance(Stance.AGAINST),
                Spoken.on("2022-03-01").strength(Strength.SOFT).condition("if asked"),
                Spoken.on("2022-03-02"),
                Spoken.on("2022-03-03"),
                Spoken.on("2022-03-04").strength(Strength.MEDIUM).condition("if asked")))
        .containsExactly(
            "shift 2022-02-01 2022-03-01",
            "hardening 2022-03-01 2022-03-02",
            "condition-dropped 2022-03-01 2022-03-02",
            "softening 2022-03-03 2022-03-04",
            "condition-added 2022-03-03 2022-03-04");
  }

  @Test
  void whoDoesNotBindDoesNotMoveTheLineOfWhoDoes() {
    var line =
        line(
            Spoken.on("2022-03-01"),
            Spoken.on("2022-03-02").stance(Stance.AGAINST).by(Authority.SPEAKING),
            Spoken.on("2022-03-03").strength(Strength.SOFT).by(Authority.SPEAKING));
    assertThat(line.stands()).hasSize(1);
    assertThat(line.changes()).isEmpty();
    assertThat(line.tensions())
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.one().saidOn().orElseThrow()).hasToString("2022-03-01");
              assertThat(t.other().saidOn().orElseThrow()).hasToString("2022-03-02");
              assertThat(t.conditional()).isFalse();
            });
  }

  @Test
  void aHigherVoiceSupersedesALowerOne() {
    assertThat(
            changes(
                Spoken.on("2022-03-01").by(Authority.SPEAKING),
                Spoken.on("2022-03-02").stance(Stance.AGAINST)))
        .containsExactly("shift 2022-03-01 2022-03-02");
  }

  @Test
  void bothSidesOnOneDayAreATensionAndNotAShift() {
    var line =
        line(
            Spoken.on("2022-03-01").id("a/s1").words("one thing"),
            Spoken.on("2022-03-01")
                .id("a/s2")
                .words("another thing")
                .strength(Strength.SOFT)
                .stance(Stance.AGAINST)
                .condition("unless"));
    assertThat(line.changes()).isEmpty();
    assertThat(line.stands()).singleElement().matches(s -> s.stance() == Stance.FOR);
    assertThat(line.tensions()).singleElement().matches(Tension::conditional);
  }

  @Test
  void whatIsSupersededIsInNoTension() {
    assertThat(
            line(Spoken.on("2022-03-01"), Spoken.on("2022-03-02").stance(Stance.AGAINST))
                .tensions())
        .isEmpty();
  }

  @Test
  void undatedWordsAreKeptBesideTheLine() {
    var line = line(Spoken.on("2022-03-01"), Spoken.on("").id("u/s1").words("some day"));
    assertThat(line.undated()).hasSize(1);
    assertThat(line.stands()).hasSize(1);
    assertThat(line.utterances()).hasSize(2);
  }

  @Test
  void theOrderOfTheStatementsDoesNotMatter() {
    Spoken[] spoken = {
      Spoken.on("2022-03-03").strength(Strength.SOFT),
      Spoken.on("2022-03-01").stance(Stance.AGAINST),
      Spoken.on("2022-03-02")
    };
    assertThat(changes(spoken))
        .containsExactly("shift 2022-03-01 2022-03-02", "softening 2022-03-02 2022-03-03");
  }
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.extract.coding.CodingUnit;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Extent;
import parley.text.Span;

class CandidateTest {
  private static final Explanation TEST = Explanation.of("a test");
  private static final Optional<Position> NONE = Optional.empty();
  private static final Optional<Position> SIDE = Optional.of(side(1));

  private static Position side(double confidence) {
    return new Position(
        "other",
        "x",
        Stance.FOR,
        Act.DEMAND,
        Strength.MEDIUM,
        false,
        Optional.empty(),
        confidence,
        TEST);
  }

  /** What is told of sentences in a quotation after a cue, when these take a side. */
  private static List<String> told(List<String> sentences, List<Optional<Position>> positions) {
    String text = "Roe said: " + String.join(" ", sentences);
    var units = new ArrayList<CodingUnit>();
    units.add(unit(new Span(10, text.length())));
    int at = 10;
    for (String sentence : sentences) {
      units.add(unit(new Span(at, at + sentence.length())));
      at += sentence.length() + 1;
    }
    var all = new ArrayList<Optional<Position>>();
    all.add(NONE);
    all.addAll(positions);
    return new Candidate(text, units)
        .told(all).stream().map(t -> t.unit().attribution().content().in(text)).toList();
  }

  private static CodingUnit unit(Span content) {
    var speaker =
        new Speaker(
            Optional.of("Roe"),
            Optional.empty(),
            SourceKind.PERSON,
            Authority.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            TEST);
    var attribution =
        new Attribution(
            Extent.of(new Span(0, 3)),
            Extent.of(new Span(4, 8)),
            Extent.of(content),
            QuoteType.DIRECT,
            1);
    return new CodingUnit(attribution, speaker, false, false);
  }

  @Test
  void reasonsAndBackgroundBelongToThePositionBesideThem() {
    assertThat(
            told(
                List.of("It was late.", "Pay must rise.", "Rents went up.", "Sign now."),
                List.of(NONE, SIDE, NONE, SIDE)))
        .containsExactly("It was late. Pay must rise. Rents went up.", "Sign now.");
  }

  @Test
  void membersOfAListStayApart() {
    assertThat(told(List.of("Respect for unions.", "Respect for pensions."), List.of(SIDE, NONE)))
        .containsExactly("Respect for unions.", "Respect for pensions.");
  }

  @Test
  void inASpeechADoubtfulPositionIsNone() {
    String text = "We want the port.";
    var bare =
        new Attribution(
            Extent.NONE, Extent.NONE, Extent.of(new Span(0, text.length())), QuoteType.INDIRECT, 1);
    CodingUnit unit = unit(new Span(0, text.length()));
    var speech = new Candidate(text, List.of(new CodingUnit(bare, unit.speaker(), false, false)));
    assertThat(speech.told(List.of(Optional.of(side(0.41))))).hasSize(1);
    assertThat(speech.told(List.of(Optional.of(side(0.39))))).isEmpty();
    var reported = new Candidate(text, List.of(unit));
    assertThat(reported.told(List.of(Optional.of(side(0.39)))).get(0).position()).isPresent();
  }

  @Test
  void withoutAnyPositionTheWholeIsOneStatement() {
    assertThat(told(List.of("It was late.", "Rents went up."), List.of(NONE, NONE)))
        .containsExactly("It was late. Rents went up.");
  }
}

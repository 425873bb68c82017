package parley.ledger.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.text.Span;

class SpanAgreementTest {
  private static Unit unit(int start, int end) {
    return unit(start, end, "c");
  }

  private static Unit unit(int start, int end, String category) {
    return new Unit(new Span(start, end), category);
  }

  private static SpanAgreement of(int length, List<Unit> one, List<Unit> other) {
    return SpanAgreement.of(List.of(new SpanAgreement.Text(length, List.of(), one, other)));
  }

  /**
   * By hand, L = 10, m = 2: [2,5) and [3,6) differ by 1 + 1, twice: observed 4 / (2·1·10²) = 0.02.
   * Expected: each unit 1/3·(2·27 − 3·9 + 3) + 9·((5−3+1) + (3−3+1) + (4−3+1)) = 64; 2/10·128 /
   * (20·19 − 2·6) = 25.6 / 368. Alpha 1 − 0.02·368/25.6 = 0.7125.
   */
  @Test
  void overlappingUnitsByHand() {
    assertThat(of(10, List.of(unit(2, 5)), List.of(unit(3, 6))).alpha().orElseThrow())
        .isCloseTo(0.7125, within(1e-12));
  }

  /**
   * By hand, L = 10, m = 2: [0,2) and [5,7), each in the other's gap: observed 4·4 / 200 = 0.08.
   * Expected: each unit 1/3·(16 − 12 + 2) + 4·(7 + 4 + 2) = 54; 2/10·108 / (380 − 2·2) = 21.6/376.
   */
  @Test
  void unitsInGapsByHand() {
    assertThat(of(10, List.of(unit(0, 2)), List.of(unit(5, 7))).alpha().orElseThrow())
        .isCloseTo(1 - 0.08 * 376 / 21.6, within(1e-12));
  }

  @Test
  void theSameUnitsAreFullAgreementAndNoneTellsNothing() {
    List<Unit> units = List.of(unit(0, 3), unit(4, 9, "d"));
    SpanAgreement same = of(12, units, units);
    assertThat(same.alpha().orElseThrow()).isEqualTo(1);
    assertThat(same.exactF1()).hasValue(1);
    assertThat(same.wordF1()).hasValue(1);
    assertThat(of(12, List.of(), List.of()).alpha()).isEmpty();
    assertThat(of(12, List.of(), List.of()).exactF1()).isEmpty();
    assertThatThrownBy(() -> of(5, List.of(unit(3, 6)), List.of()))
        .hasMessageContaining("the text at 5");
  }

  @Test
  void unitsAndWordsAreCountedByHand() {
    // words of four code points each; the last unit is of another category
    List<Span> words = List.of(new Span(0, 4), new Span(5, 9), new Span(10, 14), new Span(15, 19));
    List<Unit> one = List.of(unit(0, 9), unit(10, 14));
    List<Unit> other = List.of(unit(0, 4), unit(5, 9), unit(10, 14, "d"));
    SpanAgreement found = SpanAgreement.of(List.of(new SpanAgreement.Text(19, words, one, other)));
    // nothing is the same; [0,9) pairs with one of two; three words against two, two of them shared
    assertThat(found.exactF1()).hasValue(0);
    assertThat(found.overlapF1()).hasValue(2.0 / 5);
    assertThat(found.wordsOfOne()).isEqualTo(3);
    assertThat(found.wordsOfOther()).isEqualTo(3);
    assertThat(found.wordF1()).hasValue(2 * 2.0 / 6);
  }

  @Test
  void textsLieOneAfterAnother() {
    var first = new SpanAgreement.Text(10, List.of(), List.of(unit(2, 5)), List.of(unit(3, 6)));
    var second = new SpanAgreement.Text(10, List.of(), List.of(unit(1, 4)), List.of(unit(1, 4)));
    SpanAgreement both = SpanAgreement.of(List.of(first, second));
    SpanAgreement joint =
        of(20, List.of(unit(2, 5), unit(11, 14)), List.of(unit(3, 6), unit(11, 14)));
    assertThat(both.alpha()).isEqualTo(joint.alpha());
    assertThat(both.exactF1()).hasValue(0.5);
    assertThat(both.overlapF1()).hasValue(1);
  }

  /** Chance alone gives about 0: random units of random coders, many times. */
  @Test
  void chanceGivesAboutNothing() {
    var random = new Random(Long.getLong("parley.seed", 20261128L));
    double sum = 0;
    int rounds = 300;
    for (int round = 0; round < rounds; round++) {
      var coders = new ArrayList<List<Unit>>();
      for (int coder = 0; coder < 2; coder++) {
        var units = new ArrayList<Unit>();
        for (int at = random.nextInt(40); at < 480; at += 20 + random.nextInt(60)) {
          units.add(unit(at, at + 10));
        }
        coders.add(units);
      }
      sum += UnitizingAlpha.of(500, coders).orElseThrow();
    }
    assertThat(sum / rounds).isBetween(-0.2, 0.2);
  }
}

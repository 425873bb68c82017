package parley.ledger.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Spoken;
import parley.ledger.Verdict;
import parley.position.Position;
import parley.position.Stance;

class ExamplesTest {
  private static final Entry LATER = new Entry(2, Instant.EPOCH, "Ada", Entry.Kind.REVIEW, "");

  /** The machine's reading is for; a person corrects it to against. */
  private static LedgerStatement corrected(String document, String words) {
    LedgerStatement machine = open(document, words);
    Coding against = Spoken.on("2022-03-01").stance(Stance.AGAINST).statement().codings().get(0);
    var own =
        new Coding(2, LATER, true, Coder.person("Ada"), against.speaker(), against.position());
    var codings = new ArrayList<>(machine.codings());
    codings.add(own);
    return Spoken.with(
        machine, codings, List.of(new Decision(LATER, true, Verdict.CORRECT, Optional.of(2L), "")));
  }

  private static LedgerStatement open(String document, String words) {
    return Spoken.on("2022-03-01").id(document + "/s1").words(words).statement();
  }

  private static Optional<Stance> advice(Examples examples, LedgerStatement s) {
    return examples.advice(s).flatMap(Examples.Advice::position).map(Position::stance);
  }

  @Test
  void theNearestReviewedExampleDecides() {
    var examples =
        new Examples(
            List.of(
                corrected("a", "we shall not talk under the gun"),
                open("b", "we shall talk about the gas")),
            0.5);
    assertThat(advice(examples, open("c", "we shall not talk under the gun of anybody")))
        .contains(Stance.AGAINST);
    assertThat(advice(examples, open("d", "grain leaves the harbours"))).isEmpty();
  }

  @Test
  void whatAnotherPartySaidIsNoExample() {
    var examples = new Examples(List.of(corrected("a", "we shall not talk")), 0.5);
    LedgerStatement other =
        Spoken.on("2022-03-01").party("RU").words("we shall not talk").statement();
    assertThat(examples.advice(other)).isEmpty();
  }

  @Test
  void theEffectIsMeasuredOnOtherDocumentsOnly() {
    List<LedgerStatement> twins =
        List.of(corrected("a", "we shall not talk"), corrected("b", "we shall not talk now"));
    assertThat(HeldOut.of(twins, 0.4))
        .isEqualTo(new HeldOut(2, 2, 0, 2, 2, 0))
        .matches(HeldOut::helps);
    // its own document is no help
    assertThat(HeldOut.of(List.of(corrected("a", "we shall not talk")), 0.4))
        .isEqualTo(new HeldOut(1, 1, 0, 0, 0, 0));
  }

  @Test
  void cosinesAreThoseOfTheFormula() {
    var words = new WordVectors(List.of("a b", "a c"));
    Map<String, Double> one = words.vector("a b");
    // a is in both texts, b and "a b" in one each
    double rare = Math.log(3.0 / 2) + 1;
    double expected = 1 / (1 + 2 * rare * rare);
    assertThat(WordVectors.cosine(one, words.vector("a c"))).isEqualTo(expected, within(1e-12));
    assertThat(WordVectors.cosine(one, one)).isEqualTo(1, within(1e-12));
    assertThat(words.vector("…")).isEmpty();
  }
}

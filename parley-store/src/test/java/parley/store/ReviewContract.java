package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.error.InputException;
import parley.ledger.Addition.Outcome;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.ReviewState;
import parley.ledger.Verdict;

/** Decisions, undoings and redactions, whatever the ledger is stored in. */
abstract class ReviewContract extends OpenLedger {
  @Test
  void decisionsHoldUntilUndone() {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes"), Said.of("UA", "no")));
    ledger.review(List.of(accept("a/s1"), reject("a/s2", "a joke")), "Ada");
    assertThat(all())
        .extracting(LedgerStatement::state)
        .containsExactly(ReviewState.ACCEPTED, ReviewState.REJECTED);
    assertThat(one("a/s2").holding()).isEmpty();
    ledger.review(List.of(correct("a/s1", "money")), "Bo");
    assertThat(one("a/s1").state()).isEqualTo(ReviewState.CORRECTED);
    assertThat(one("a/s1").holding().orElseThrow().position().orElseThrow().issue())
        .isEqualTo("money");

    var undoing = ledger.undo(Optional.empty(), "Bo");
    assertThat(one("a/s1").state()).isEqualTo(ReviewState.ACCEPTED);
    assertThat(one("a/s1").decisions()).extracting(d -> d.live()).containsExactly(true, false);
    assertThatThrownBy(() -> ledger.undo(Optional.empty(), "Bo"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nothing left to undo");
    ledger.undo(Optional.of(undoing.entry().number()), "Ada");
    assertThat(one("a/s1").state()).isEqualTo(ReviewState.CORRECTED);
    assertThatThrownBy(() -> ledger.undo(Optional.of(1L), "Ada"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be undone");
  }

  @Test
  void aReviewOfWhatSomebodyElseDecidedMeanwhileIsRefused() {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes"), Said.of("UA", "no")));
    long seen = one("a/s1").lastEntry();
    ledger.review(List.of(accept("a/s1")), "Ada");
    var late =
        new Review("a/s1", Optional.of(Verdict.REJECT), Optional.empty(), "", Optional.of(seen));
    assertThatThrownBy(() -> ledger.review(List.of(accept("a/s2"), late), "Bo"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a/s1")
        .hasMessageContaining("Ada");
    assertThat(all())
        .extracting(LedgerStatement::state)
        .containsExactly(ReviewState.ACCEPTED, ReviewState.PROPOSED);
  }

  @Test
  void allProblemsOfAReviewAreToldAndNothingIsStored() {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes")));
    assertThatThrownBy(
            () ->
                ledger.review(
                    List.of(accept("a/s1"), accept("a/s9"), accept("b"), accept("a/s01x")), "Ada"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a/s9")
        .hasMessageContaining("b:")
        .hasMessageContaining("a/s01x");
    assertThat(ledger.entries()).hasSize(1);
  }

  @Test
  void redactionKeepsHashesCodesAndDecisions() {
    var reading = Said.reading("a", "2022-03-01", Said.of("RU", "unspeakable if asked"));
    add(reading, Said.reading("b", "2022-03-01", Said.of("RU", "harmless")));
    ledger.review(List.of(accept("a/s1")), "Ada");
    ledger.redact("a", "rights", "Ada");
    assertThat(ledger.text("a", 1)).isEmpty();
    var statement = one("a/s1");
    assertThat(statement.anchor().content().text()).isEmpty();
    assertThat(statement.anchor().content().spans()).hasSize(1);
    assertThat(statement.anchor().textSha256()).isEqualTo(reading.document().sha256());
    assertThat(statement.state()).isEqualTo(ReviewState.ACCEPTED);
    var position = statement.holding().orElseThrow().position().orElseThrow();
    assertThat(position.issue()).isEqualTo("arms");
    assertThat(position.condition().orElseThrow().text()).isEmpty();
    assertThat(statement.toString()).doesNotContain("unspeakable");
    assertThat(one("b/s1").anchor().content().text()).isEqualTo("harmless");
    // neither the same nor a changed text comes back
    assertThat(ledger.add(List.of(reading), MACHINE, true).get(0).outcome())
        .isEqualTo(Outcome.UNCHANGED);
    add(Said.reading("a", "2022-03-01", Said.of("RU", "unspeakable again")));
    assertThat(ledger.text("a", 1)).isEmpty();
    assertThat(all()).hasSize(2);
  }
}

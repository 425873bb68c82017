package parley.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordedPropositionTest {
  private static final Proposition JOINS = proposition("joins", "⟨party⟩ joins ⟨alliance⟩");
  private static final Proposition TALKS = proposition("talks", "⟨party⟩ negotiates with ⟨party⟩");

  private static Proposition proposition(String id, String template) {
    return new Proposition(id, template, List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void readsWhatFillsTheSlots() {
    var read = WordedProposition.of(JOINS, "North Talvia joins the Sea Pact");

    assertThat(read.orElseThrow().slots())
        .containsExactly(
            new WordedProposition.Slot("party", "North Talvia"),
            new WordedProposition.Slot("alliance", "the Sea Pact"));
  }

  @Test
  void tellsSlotsThatWereLeftOpen() {
    var read = WordedProposition.of(TALKS, "Talvia negotiates with another party").orElseThrow();

    assertThat(read.slots()).extracting(WordedProposition.Slot::open).containsExactly(false, true);
  }

  @Test
  void doesNotReadOtherSentences() {
    assertThat(WordedProposition.of(JOINS, "Talvia leaves the Sea Pact")).isEmpty();
    assertThat(WordedProposition.of(JOINS, " joins ")).isEmpty();
  }

  @Test
  void findsThePropositionAmongThoseOfAnIssue() {
    var issue = new Issue("x", "X", List.of(), List.of(), List.of(TALKS, JOINS), true);

    assertThat(issue.worded("Talvia joins the Sea Pact").orElseThrow().proposition())
        .isEqualTo(JOINS);
    assertThat(issue.worded("Talvia mines the sea")).isEmpty();
  }
}

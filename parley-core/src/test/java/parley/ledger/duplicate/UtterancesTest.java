package parley.ledger.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.LedgerStatement;
import parley.ledger.Spoken;

class UtterancesTest {
  private static final String WORDS =
      "we are ready to talk about security guarantees and about the status of the eastern regions";

  private static List<List<String>> groups(Spoken... spoken) {
    return Utterances.of("UA", Arrays.stream(spoken).map(Spoken::statement).toList()).stream()
        .map(u -> u.statements().stream().map(LedgerStatement::id).toList())
        .toList();
  }

  @Test
  void repeatedWordsAreOneUtterance() {
    assertThat(
            groups(
                Spoken.on("2022-03-01").words(WORDS).id("a/s1"),
                Spoken.on("2022-03-02").words(WORDS + " today").id("b/s1"),
                // cut short, as summaries do
                Spoken.on("2022-03-02")
                    .words("ready to talk about security guarantees and about")
                    .id("c/s1"),
                Spoken.on("2022-03-02").words("we are ready to talk about prisoners").id("d/s1")))
        .containsExactly(List.of("a/s1", "b/s1", "c/s1"), List.of("d/s1"));
  }

  @Test
  void theSameWordsMonthsLaterAreSaidAgain() {
    assertThat(
            groups(
                Spoken.on("2022-03-01").words(WORDS).id("a/s1"),
                Spoken.on("2022-06-01").words(WORDS).id("b/s1")))
        .hasSize(2);
  }

  @Test
  void othersWordsAreTheirOwn() {
    assertThat(
            groups(
                Spoken.on("2022-03-01").words(WORDS).id("a/s1"),
                Spoken.on("2022-03-01").words(WORDS).id("b/s1").party("RU"),
                Spoken.on("2022-03-01").words(WORDS).id("c/s1").party("RU+UA")))
        .containsExactly(List.of("a/s1", "c/s1"));
  }

  @Test
  void removedWordsAreLikeNoOthers() {
    assertThat(
            groups(
                Spoken.on("2022-03-01").words("").id("a/s1"),
                Spoken.on("2022-03-01").words("").id("b/s1")))
        .hasSize(2);
  }
}

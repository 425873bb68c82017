package parley.ledger.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.ledger.LedgerStatement;
import parley.ledger.Spoken;
import parley.position.Stance;

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
  void whatWasRejectedAndIsAcceptedLaterIsSaidTwice() {
    // half of all shingles are shared, but the words around them tell opposite sides
    var rejected =
        Spoken.on("2022-03-01").words("guarantees for the south").stance(Stance.AGAINST).id("a/s1");
    var accepted = Spoken.on("2022-03-08").words("we accept guarantees for the south").id("b/s1");

    assertThat(groups(rejected, accepted)).hasSize(2);
    assertThat(groups(rejected, accepted.stance(Stance.AGAINST))).hasSize(1);
    // in the very same words a coder may be wrong about one of them
    assertThat(groups(rejected, accepted.words("guarantees for the south"))).hasSize(1);
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

  /** Contents of the same words in any order say the same; those of other digits do not. */
  private static final Meanings<String> ORDERLESS =
      new Meanings<>() {
        @Override
        public String of(String content) {
          return Arrays.stream(content.split(" ")).sorted().collect(Collectors.joining(" "));
        }

        @Override
        public boolean restates(String one, String other) {
          return one.equals(other);
        }

        @Override
        public boolean contrasts(String one, String other) {
          return !digits(one).equals(digits(other));
        }

        private static String digits(String words) {
          return words.replaceAll("[^0-9]", "");
        }
      };

  private static List<List<String>> byMeaning(Spoken... spoken) {
    return Utterances.of("UA", Arrays.stream(spoken).map(Spoken::statement).toList(), ORDERLESS)
        .stream()
        .map(u -> u.statements().stream().map(LedgerStatement::id).toList())
        .toList();
  }

  @Test
  void theSameInOtherWordsIsOneUtteranceWithinDaysAndOnOneSide() {
    assertThat(
            byMeaning(
                Spoken.on("2022-03-01").words("we open the gate").id("a/s1"),
                Spoken.on("2022-03-09").words("the gate we open").id("b/s1"),
                Spoken.on("2022-03-09").words("gate the open we").id("c/s1").stance(Stance.AGAINST),
                Spoken.on("2022-05-09").words("open we the gate").id("d/s1"),
                Spoken.on("").words("the we gate open").id("e/s1")))
        .containsExactly(
            List.of("a/s1", "b/s1"), List.of("c/s1"), List.of("d/s1"), List.of("e/s1"));
  }

  @Test
  void wordsSaidAgainLaterAreStillKnownInOtherWords() {
    assertThat(
            byMeaning(
                Spoken.on("2022-03-01").words("we open the gate").id("a/s1"),
                Spoken.on("2022-06-01").words("we open the gate").id("b/s1"),
                Spoken.on("2022-06-02").words("the gate we open").id("c/s1")))
        .containsExactly(List.of("a/s1"), List.of("b/s1", "c/s1"));
  }

  @Test
  void otherDigitsKeepTheSameWordsApart() {
    String words = "we are ready to release %s of the prisoners before the end of the month";
    assertThat(
            byMeaning(
                Spoken.on("2022-03-01").words(String.format(words, "30")).id("a/s1"),
                Spoken.on("2022-03-02").words(String.format(words, "40")).id("b/s1"),
                Spoken.on("2022-03-02").words(String.format(words, "30") + " now").id("c/s1")))
        .containsExactly(List.of("a/s1", "c/s1"), List.of("b/s1"));
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

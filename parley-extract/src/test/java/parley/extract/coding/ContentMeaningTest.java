package parley.extract.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentMeaningTest {
  private static boolean restates(String one, String other) {
    var a = ContentMeaning.of(one);
    var b = ContentMeaning.of(other);
    assertThat(b.restates(a)).as("symmetric").isEqualTo(a.restates(b));
    assertThat(b.contrasts(a)).as("symmetric").isEqualTo(a.contrasts(b));
    return a.restates(b);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the miners will return to work on Thursday morning"
            + "|on Thursday morning the miners will return to work",
        "we will not sell the water works to a foreign company"
            + "|we won't sell any water works to foreign companies",
        "the commission should publish all contracts of the dam"
            + "|the commission should publish the contracts of the dam",
      })
  void otherWordsForTheSame(String one, String other) {
    assertThat(restates(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we will sell the water works to a foreign company"
            + "|we will not sell the water works to a foreign company",
        "the miners will return to work on Thursday morning"
            + "|the miners will return to work on Tuesday morning",
        "the dam may hold twelve million litres of water"
            + "|the dam may hold fourteen million litres of water",
        "the treaty on the river should be signed in Lisbon"
            + "|the treaty on the river should be signed in Vienna",
        "we will release the ship and its crew this week"
            + "|we will release the ship and its crew this week if the ransom is returned",
        "the commission should publish all contracts of the dam"
            + "|the commission should reject all contracts of the dam",
        "we support a wider canal for the tankers" + "|we oppose a wider canal for the tankers",
      })
  void nearButNotTheSame(String one, String other) {
    assertThat(restates(one, other)).isFalse();
    assertThat(ContentMeaning.of(one).contrasts(ContentMeaning.of(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"we agree|we do agree", "''|''", "that is right|this is right"})
  void tooLittleIsSaidToTell(String one, String other) {
    assertThat(restates(one, other)).isFalse();
  }
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.attribution.QuoteType;

class NobodyTest {
  private static boolean nobody(String source) {
    String text = source + " confirmed that the talks had begun.";
    return Nobody.says(
        Found.of(text, source, "confirmed", "the talks had begun", QuoteType.INDIRECT), text);
  }

  @Test
  void aSourceThatIsDeniedIsNobody() {
    assertThat(nobody("No Irish minister")).isTrue();
    assertThat(nobody("Neither side")).isTrue();
    assertThat(nobody("None of the three")).isTrue();
  }

  @Test
  void namesThatBeginAlikeAreSomebody() {
    assertThat(nobody("Norland's minister")).isFalse();
    assertThat(nobody("Noor Haddad")).isFalse();
    assertThat(nobody("No. 10")).isFalse();
  }

  @Test
  void whoIsSpokenToSaysNothing() {
    assertThat(nobody("you")).isTrue();
    assertThat(nobody("You'll")).isTrue();
    assertThat(nobody("Youssef")).isFalse();
  }

  @Test
  void anAuxiliaryIsNoCue() {
    String text = "The council should be unanimous. Bo is \"ready\".";
    assertThat(
            Nobody.says(
                Found.of(text, "The council", "should", "be unanimous", QuoteType.INDIRECT), text))
        .isTrue();
    assertThat(
            Nobody.says(
                Found.of(text, "The council", "should be", "unanimous", QuoteType.INDIRECT), text))
        .isTrue();
    // a quotation is somebody's words, whatever its cue
    assertThat(Nobody.says(Found.of(text, "Bo", "is", "ready", QuoteType.DIRECT), text)).isFalse();
    assertThat(
            Nobody.says(
                Found.of(text, "The council", "should be unanimous", "ready", QuoteType.INDIRECT),
                text))
        .isFalse();
  }
}

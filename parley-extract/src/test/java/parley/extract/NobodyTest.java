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
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.attribution.QuoteType;

class SpeechGoesOnTest {
  private static final String FIRST = "“We need a new pay scale,” Roe said.\n";

  private static List<String> found(String text, QuoteType type) {
    var said = Found.of(text, "Roe", "said", "“We need a new pay scale,”", type);
    return Found.words(text, new SpeechGoesOn(text).added(List.of(said)));
  }

  @Test
  void aParagraphThatIsOneQuotationGoesToTheSpeakerBefore() {
    String text =
        FIRST + "\n“The old one has been unfair to all of us.”\n\n“And we will not stay.”";
    assertThat(found(text, QuoteType.DIRECT))
        .containsExactly(
            "Roe | said | “We need a new pay scale,”",
            "Roe |  | The old one has been unfair to all of us");
  }

  @Test
  void aQuotationWithSomebodyBesideItDoesNot() {
    String text = FIRST + "“The old one has been unfair to all of us,” Lind said.";
    assertThat(found(text, QuoteType.DIRECT)).hasSize(1);
  }

  @Test
  void norDoesOneAfterAParagraphOfTheReporter() {
    String text = FIRST + "The meeting ended late.\n“The old one has been unfair to all of us.”";
    assertThat(found(text, QuoteType.DIRECT)).hasSize(1);
    String far = "“The old one has been unfair to all of us.”\n" + FIRST;
    assertThat(found(far, QuoteType.DIRECT)).hasSize(1);
  }

  @Test
  void whoIsNotQuotedDoesNotGoOn() {
    String text = FIRST + "“The old one has been unfair to all of us.”";
    assertThat(found(text, QuoteType.INDIRECT)).hasSize(1);
  }
}

package parley.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.attribution.QuoteRegions;
import parley.attribution.QuoteType;

class SecondersTest {
  private static List<String> read(String text, String source, String cue, String content) {
    var known = List.of(Found.of(text, source, cue, content, QuoteType.INDIRECT));
    return Found.words(text, new Seconders(text, new QuoteRegions(text)).added(known));
  }

  @Test
  void whoSupportsAndWhoOpposesMakesAStatementOfItsOwn() {
    assertThat(
            read(
                "The LMDCs, supported by Iran and the EU, opposed by TUVALU, urged a shorter text.",
                "The LMDCs",
                "urged",
                "a shorter text"))
        .containsExactly(
            "The LMDCs | urged | a shorter text",
            "Iran and the EU | supported by | a shorter text",
            "TUVALU | opposed by | a shorter text");
  }

  @Test
  void aSourceThatSwallowedItsSecondersIsCut() {
    assertThat(
            read(
                "Norland, opposed by Sudan, for the AFRICAN GROUP, suggested a new chapter.",
                "Norland, opposed by Sudan, for the AFRICAN GROUP",
                "suggested",
                "a new chapter"))
        .containsExactly(
            "Norland | suggested | a new chapter",
            "Sudan, for the AFRICAN GROUP | opposed by | a new chapter");
  }

  @Test
  void whatSupportsAClaimIsNobody() {
    assertThat(
            read(
                "The minister said the claim, supported by evidence, was true.",
                "The minister",
                "said",
                "the claim, supported by evidence, was true"))
        .containsExactly("The minister | said | the claim, supported by evidence, was true");
  }

  @Test
  void whoIsSupportedSupportsNothing() {
    String text = "Malawi, for the LDCs, supported by JAMAICA, proposed a shorter title.";
    var known =
        List.of(
            Found.of(text, "the LDCs", "supported", "a shorter title", QuoteType.INDIRECT),
            Found.of(
                text, "Malawi, for the LDCs", "proposed", "a shorter title", QuoteType.INDIRECT));
    assertThat(Found.words(text, new Seconders(text, new QuoteRegions(text)).added(known)))
        .containsExactly(
            "Malawi, for the LDCs | proposed | a shorter title",
            "JAMAICA | supported by | a shorter title");
  }
}

package parley.extract.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.text.Document;

class DefinedNamesTest {
  private static List<String> parties(String text) {
    return DocumentSpeakerResolver.standard().named(Document.of("d", text)).stream()
        .map(named -> named.party() + ": " + named.span().in(text))
        .toList();
  }

  @Test
  void aShortNameMeansWhatItsLongNameMeans() {
    assertThat(parties("Members of the North Atlantic Alliance (NAA) met. The NAA agreed."))
        .containsExactly("NATO: North Atlantic Alliance", "NATO: NAA", "NATO: NAA");
  }

  @Test
  void whoActsTogetherBecomesAPartyOfTheText() {
    assertThat(
            parties(
                "The COALITION OF RIVER-DELTA STATES (CRDS) and the Tram Drivers' Union (TDU) met."
                    + " CRDS objected; the TDU agreed."))
        .containsExactly(
            "CRDS: COALITION OF RIVER-DELTA STATES",
            "CRDS: CRDS",
            "TDU: Tram Drivers' Union",
            "TDU: TDU",
            "CRDS: CRDS",
            "TDU: TDU");
  }

  @Test
  void lettersThatDoNotSpellTheWordsDefineNothing() {
    assertThat(parties("The Delta Water Authority (DWA) and River Group (XYZ) met. DWA left."))
        .isEmpty();
  }
}

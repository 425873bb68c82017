package parley.ledger.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropositionKeysTest {
  private static List<String> keys(String... propositions) {
    PropositionKeys keys = PropositionKeys.of(List.of(propositions));
    return Arrays.stream(propositions).map(keys::keyOf).toList();
  }

  @Test
  void aCountryIsItsCode() {
    List<String> keys =
        keys("Ukraine gets guarantees", "UA gets guarantees.", "RU gets guarantees");
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
  }

  @Test
  void anOpenPropositionIsTheOnlyOneThatFits() {
    List<String> keys = keys("A party gets guarantees", "UA gets guarantees", "UA gets arms");
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
  }

  @Test
  void anOpenPropositionThatFitsSeveralStaysByItself() {
    List<String> keys = keys("A party gets guarantees", "UA gets guarantees", "RU gets guarantees");
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotLeftOpenMustAgree() {
    List<String> keys =
        keys("RU gives a party guarantees", "RU gives UA guarantees", "US gives UA guarantees");
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
  }

  @Test
  void wordsThatOnlyContainANameAreLeftAlone() {
    List<String> keys = keys("The Ukrainian army withdraws", "The UAian army withdraws");
    assertThat(keys).doesNotHaveDuplicates();
  }
}

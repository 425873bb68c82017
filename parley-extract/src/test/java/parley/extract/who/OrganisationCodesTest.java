package parley.extract.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped tables tell apart whom they name. */
class OrganisationCodesTest {
  private static Set<String> codes(String table) throws IOException {
    try (InputStream in = OrganisationCodesTest.class.getResourceAsStream(table)) {
      String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return lines
          .lines()
          .filter(l -> !l.startsWith("#") && l.contains("\t"))
          .map(l -> l.substring(0, l.indexOf('\t')))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void noOrganisationHasTheCodeOfAState() throws IOException {
    assertThat(codes("states.tsv")).contains("AU", "FR");
    assertThat(codes("organisations.tsv"))
        .contains("African Union", "NATO")
        .doesNotContainAnyElementsOf(codes("states.tsv"));
  }
}

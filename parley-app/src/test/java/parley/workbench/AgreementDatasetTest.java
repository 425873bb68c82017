package parley.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.ledger.agreement.KrippendorffAlpha;
import parley.ledger.agreement.Level;
import parley.ledger.agreement.Ratings;

/** Alpha on a published double-coded set whose value is known from another program. */
class AgreementDatasetTest {
  private static final Path UNITS =
      Path.of(System.getProperty("parley.shared", "../shared"))
          .resolve("coding/datasets/issuepositions-nl.units.jsonl");

  @Test
  void givesTheKnownValue() throws IOException {
    assumeTrue(Files.exists(UNITS), "no data at " + UNITS + ": skipped");
    var ratings = new Ratings();
    Map<String, Double> labels = new HashMap<>();
    var json = new ObjectMapper();
    for (String line : Files.readAllLines(UNITS)) {
      var unit = json.readTree(line);
      unit.get("ratings")
          .properties()
          .forEach(
              rating -> {
                String label = rating.getValue().asText();
                Double number = labels.computeIfAbsent(label, l -> (double) labels.size());
                ratings.add(unit.get("id").asText(), rating.getKey(), number);
              });
    }
    assertThat(KrippendorffAlpha.of(ratings, Level.NOMINAL).orElseThrow())
        .isCloseTo(0.7151, within(0.00005));
  }
}

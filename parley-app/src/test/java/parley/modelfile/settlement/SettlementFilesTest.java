package parley.modelfile.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bargain.Rational;
import parley.error.InputException;

class SettlementFilesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/settlement");

  private static ReadModel only(Path path) {
    var reading = SettlementFiles.read(path);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.models()).hasSize(1);
    return reading.models().get(0);
  }

  private static Rational number(String text) {
    return Rational.parse(text);
  }

  @Test
  void geniusDividesByTheBestOfTheIssueAndToleratesWithWarnings() {
    ReadModel read = only(FIXTURES.resolve("genius"));
    var model = read.model();
    assertThat(model.issues().get(1).values()).containsExactly("30", "31", "32", "33", "34");
    var first = model.parties().get(0);
    // weight 0.6: 2/8, 8/8, and the salad that the profile forgot
    assertThat(first.utility().get(0)).containsExactly(number("3/20"), number("0.6"), number("0"));
    assertThat(first.utility().get(1))
        .containsExactly(number("0.1"), number("0.2"), number("0.3"), number("0.4"), number("0.5"));
    assertThat(first.reservation()).isEqualTo(number("0.25"));
    assertThat(first.discount()).contains(number("0.9"));
    assertThat(model.cap()).contains(Rational.ONE);
    assertThat(model.parties().get(1).utility().get(1).get(4)).isEqualTo(Rational.ZERO);
    assertThat(String.join("\n", read.warnings()))
        .contains("no evaluation", "add up to 1.1", "before the XML declaration");
    assertThat(read.normalisation()).contains("GENIUS");
  }

  @Test
  void negmasTakesNumbersAsTheyAre() {
    ReadModel read = only(FIXTURES.resolve("negmas"));
    var buyer = read.model().parties().get(0);
    assertThat(buyer.name()).isEqualTo("buyer");
    assertThat(buyer.utility().get(0)).containsExactly(number("1.5"), number("1"), number("0.5"));
    assertThat(buyer.utility().get(1)).containsExactly(number("1"), number("0.5"));
    var seller = read.model().parties().get(1);
    assertThat(seller.reservation()).isEqualTo(number("1"));
    assertThat(read.model().cap()).isEmpty();
    assertThat(read.normalisation()).contains("NegMAS");
  }

  @Test
  void documentTypesAndEntitiesAreRefused(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.xml"),
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><utility_space><issue name=\"&e;\"/>"
            + "<weight index=\"1\" value=\"1\"/></utility_space>");
    var reading = SettlementFiles.read(folder);
    assertThat(reading.models()).isEmpty();
    assertThat(reading.problems().toString()).contains("a.xml:1:").contains("not readable as XML");
  }

  @Test
  void allProblemsComeAtOnceWithTheirPlaces() {
    String text =
        """
        format: parley-settlement/1
        issues:
          - {name: pay, from: 1, to: 0}
          - {name: term, values: []}
          - {name: hours, from: 1}
        parties:
          - name: a
            reservation: .nan
            weights: {pay: [3, 2], overtime: 1}
            utility: {pay: {first: 1e99999, last: 0}}
        redLines:
          - {id: r, party: b, refuses: {pay: 7}}
        surprise: 1
        """;
    assertThatThrownBy(() -> SettlementFiles.parse("m.yaml", "m", text))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.problems()).hasSizeGreaterThanOrEqualTo(9);
              assertThat(e.problems())
                  .allSatisfy(p -> assertThat(p.place()).matches("m\\.yaml:\\d+:\\d+"));
              assertThat(e.getMessage())
                  .contains(
                      "is empty",
                      "no value",
                      "unbounded",
                      "'.nan'",
                      "range of weights",
                      "overtime",
                      "does not value 'term'",
                      "no party is called 'b'",
                      "surprise");
            });
  }

  @Test
  void brokenSyntaxIsOneProblemWithAPlace() {
    assertThatThrownBy(() -> SettlementFiles.parse("m.json", "m", "{\"issues\": [1, }"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("m.json:1:")
        .hasMessageContaining("not readable as JSON");
    assertThatThrownBy(() -> SettlementFiles.parse("m.yaml", "m", ""))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("empty");
  }

  @Test
  void caseFilesSayWhatIsWrong() {
    String text =
        "{\"format\":\"settlement-case/1\",\"issues\":[{\"name\":\"i\",\"values\":[\"a\",\"b\"]}],"
            + "\"parties\":[{\"name\":\"p\",\"reservation\":\"NaN\",\"utility\":[[1]]}]}";
    assertThatThrownBy(() -> SettlementFiles.parse("c.json", "c", text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("finite number")
        .hasMessageContaining("needs 2 numbers");
  }

  @Test
  void examplesCanBeRead() {
    Path examples = Path.of(System.getProperty("parley.root", ".."), "examples", "settlement");
    for (String name : List.of("wage-dispute.yaml", "border-dispute.yaml")) {
      assertThat(only(examples.resolve(name)).model().redLinesBind()).isTrue();
    }
  }

  @Test
  void schemaNamesTheSameFieldsAsTheReader() throws IOException {
    try (InputStream in =
        SettlementFiles.class.getResourceAsStream("settlement-model-1.schema.json")) {
      JsonNode schema = new ObjectMapper().readTree(in);
      assertThat(schema.get("properties").fieldNames())
          .toIterable()
          .containsExactlyInAnyOrderElementsOf(OwnModelReader.FIELDS);
    }
  }
}

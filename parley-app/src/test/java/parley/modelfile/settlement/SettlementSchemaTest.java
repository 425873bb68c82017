package parley.modelfile.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.error.InputException;

/** The JSON Schemas and the readers say the same of examples and of wrong models. */
class SettlementSchemaTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("parley.root", ".."), "examples", "settlement");

  private static Set<ValidationMessage> problems(String schema, String text) throws IOException {
    try (InputStream in = SettlementFiles.class.getResourceAsStream(schema)) {
      JsonNode model = new YAMLMapper().readTree(text);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(new ObjectMapper().readTree(in))
          .validate(model);
    }
  }

  @Test
  void everyExampleMeetsItsSchemaAndIsRead() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<Path> examples = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
      for (Path example : examples) {
        String text = Files.readString(example);
        boolean forecast = text.contains(ForecastFile.FORMAT);
        String schema =
            forecast ? "forecast-model-1.schema.json" : "settlement-model-1.schema.json";
        assertThat(problems(schema, text)).as(example.toString()).isEmpty();
        if (forecast) {
          assertThat(ForecastFile.read(example).issues()).isNotEmpty();
        } else {
          assertThat(SettlementFiles.read(example).problems()).as(example.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void partyFieldsAreThoseOfTheReader() throws IOException {
    try (InputStream in =
        SettlementFiles.class.getResourceAsStream("settlement-model-1.schema.json")) {
      JsonNode party = new ObjectMapper().readTree(in).at("/properties/parties/items/properties");
      assertThat(party.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrderElementsOf(OwnPartyReader.FIELDS);
    }
  }

  private static final String MODEL =
      """
      issues:
        - {name: pay, values: [low, high]}
        - {name: term, values: [short, long]}
      parties:
        - name: a
          weights: {pay: [1, 2]}
          utility: {pay: [0, 1], term: {order: [short, long]}}
      """;

  @Test
  void wrongModelsFailBoth() throws IOException {
    assertThat(problems("settlement-model-1.schema.json", MODEL)).isEmpty();
    SettlementFiles.parse("m", "m", MODEL);
    for (String[] change :
        new String[][] {
          {"weights: {pay: [1, 2]}", "weights: {pay: [1, 2, 3]}"},
          {"weights: {pay: [1, 2]}", "weights: {pay: much}"},
          {"pay: [0, 1]", "pay: [0, [1, 2, 3]]"},
          {"{order: [short, long]}", "{order: short}"},
          {"{order: [short, long]}", "{order: [short, long], middle: 1}"},
          {"weights:", "weightOrder: pay\n    weights:"},
          {"weights:", "weightTotal: [1, 2]\n    weights:"},
          {"name: a", "nom: a"},
        }) {
      String wrong = MODEL.replace(change[0], change[1]);
      assertThat(wrong).isNotEqualTo(MODEL);
      assertThat(problems("settlement-model-1.schema.json", wrong)).as(wrong).isNotEmpty();
      assertThat(fails(wrong)).as(wrong).isTrue();
    }
  }

  private static boolean fails(String text) {
    try {
      SettlementFiles.parse("m", "m", text);
      return false;
    } catch (InputException e) {
      return e.problems().stream().allMatch(p -> p.place().matches("m:\\d+:\\d+"));
    }
  }
}

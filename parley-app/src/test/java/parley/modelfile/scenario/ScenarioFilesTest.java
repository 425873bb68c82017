package parley.modelfile.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import parley.scenario.Scenario;

class ScenarioFilesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("parley.root", ".."), "examples", "scenario");

  private static final String MODEL =
      """
      format: parley-scenario/1
      asOf: "2031-05-16"
      parties: [A, B]
      issues:
        - {id: land, values: [kept, shared, given]}
        - {id: guards, values: [none, some]}
      premises:
        - id: P1
          party: A
          issue: land
          proposition: A gives land only with guards
          now:
            role: red line
            stance: for
            refuses: {land: given, guards: [none]}
            condition: {words: only with guards, refusedWith: {guards: [none]}}
            evidence:
              - {statement: d1/s1, words: "with guards", redLine: true, rank: binding, confidence: 0.7}
          before:
            - {role: objection, stance: against, refuses: {land: [given, shared]}}
      assumptions:
        noDeal: {A: 0.5}
        weights: {spoken: ["1/2", 1]}
        worths: [{party: B, issue: land, value: given, worth: [0.8, 1]}]
      """;

  private static Set<ValidationMessage> problems(String text) throws IOException {
    try (InputStream in = ScenarioFiles.class.getResourceAsStream("scenario-1.schema.json")) {
      JsonNode model = new YAMLMapper().readTree(text);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(new ObjectMapper().readTree(in))
          .validate(model);
    }
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() throws IOException {
    Scenario scenario = ScenarioReader.read("m", "m", MODEL);

    String written = ScenarioYaml.write(scenario);

    assertThat(ScenarioReader.read("again", "other", written)).isEqualTo(scenario);
    assertThat(problems(written)).isEmpty();
    assertThat(problems(MODEL)).isEmpty();
  }

  @Test
  void everyExampleIsReadAndMeetsTheSchema() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<Path> scenarios = files.filter(ScenarioFiles::recognised).sorted().toList();
      assertThat(scenarios).hasSizeGreaterThanOrEqualTo(2);
      for (Path file : scenarios) {
        assertThat(problems(Files.readString(file))).as(file.toString()).isEmpty();
        Scenario scenario = ScenarioFiles.read(file).scenario();
        assertThat(ScenarioReader.read("again", "m", ScenarioYaml.write(scenario)))
            .isEqualTo(scenario);
      }
    }
  }

  @Test
  void allProblemsComeAtOnceWithTheirPlaces() {
    String wrong =
        MODEL
            .replace("party: A\n", "party: C\n")
            .replace("land: given", "land: sold")
            .replace("rank: binding", "rank: high")
            .replace("[0.8, 1]", "[1, 0.8]")
            .replace("2031-05-16", "May");
    assertThatThrownBy(() -> ScenarioReader.read("f.yaml", "m", wrong))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("f.yaml:2:7")
        .hasMessageContaining("no party is called 'C'")
        .hasMessageContaining("the range goes the wrong way")
        .satisfies(e -> assertThat(((InputException) e).problems()).hasSizeGreaterThanOrEqualTo(3));
  }

  @Test
  void rolesAndRefusalsMustFit() throws IOException {
    for (String wrong :
        List.of(
            MODEL.replace("role: red line", "role: mention"),
            MODEL.replace("      refuses: {land: given, guards: [none]}\n", ""),
            MODEL.replace("role: red line", "role: veto"))) {
      assertThat(problems(wrong)).as(wrong).isNotEmpty();
      assertThatThrownBy(() -> ScenarioReader.read("f", "m", wrong))
          .isInstanceOf(InputException.class);
    }
  }
}

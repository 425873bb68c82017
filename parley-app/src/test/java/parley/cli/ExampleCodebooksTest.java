package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.extract.coding.CodebookReader;
import parley.issue.Issue;

/** The code books of the examples do what their first lines say. */
class ExampleCodebooksTest {
  private static final Path EXAMPLES = Path.of(System.getProperty("parley.root", ".."), "examples");
  private static final Path CODEBOOKS = EXAMPLES.resolve("codebooks");

  @ParameterizedTest
  @ValueSource(strings = {"climate.yaml", "wage-dispute.yaml"})
  void satisfiesTheSchema(String name) throws IOException {
    assertThat(schema().validate(yaml(Files.readString(CODEBOOKS.resolve(name))))).isEmpty();
  }

  @Test
  void schemaRefusesWhatTheReaderRefuses() throws IOException {
    assertThat(schema().validate(yaml("issues: [{id: Pay Rise, label: Pay, cues: []}]")))
        .hasSize(1);
    assertThat(schema().validate(yaml("issues: []\nextends: mine\nkues: []"))).hasSize(2);
  }

  @Test
  void climateBookSplitsABuiltInIssue() throws IOException {
    Set<String> builtIn = issues("climate-plenary.html");
    assertThat(builtIn).contains("environment_climate").doesNotContain("coal_phase_out");
    assertThat(issues("climate-plenary.html", "--codebook", book("climate.yaml")))
        .contains("coal_phase_out", "climate_finance", "loss_and_damage", "negotiation_process")
        .doesNotContain("environment_climate");
    assertThat(CodebookReader.read(CODEBOOKS.resolve("climate.yaml")).issues())
        .extracting(Issue::id)
        .startsWith("coal_phase_out")
        .contains("sanctions")
        .doesNotContain("territory");
  }

  @Test
  void wageBookReplacesTheBuiltInOne() throws IOException {
    assertThat(issues("wage-dispute.md")).contains("labour_pay_conditions");
    var own = CodebookReader.read(CODEBOOKS.resolve("wage-dispute.yaml"));
    assertThat(own.issues()).hasSize(6);
    assertThat(issues("wage-dispute.md", "--codebook", book("wage-dispute.yaml")))
        .contains("pay", "working_week")
        .isSubsetOf(own.issues().stream().map(Issue::id).toList());
  }

  private static String book(String name) {
    return CODEBOOKS.resolve(name).toString();
  }

  /** The issues on which a position was found in the example. */
  private static Set<String> issues(String example, String... options) throws IOException {
    var arguments = new java.util.ArrayList<String>();
    arguments.add("code");
    arguments.add(EXAMPLES.resolve(example).toString());
    arguments.addAll(java.util.List.of(options));
    var run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    var issues = new TreeSet<String>();
    for (JsonNode statement : new ObjectMapper().readTree(run.out()).get("statements")) {
      if (!statement.get("position").isNull()) {
        issues.add(statement.get("position").get("issue").textValue());
      }
    }
    return issues;
  }

  private static JsonNode yaml(String text) throws IOException {
    return new YAMLMapper().readTree(text);
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            CodebookReader.class.getResourceAsStream("codebook.schema.json"), "schema")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
    }
  }
}

package parley.modelfile.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.error.InputException;

/** The published schema says of shipped and of faulty models what the reader says. */
class ConflictSchemaTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));

  private static Set<ValidationMessage> faults(String model) throws IOException {
    try (InputStream in = ConflictFiles.class.getResourceAsStream("conflict-model.schema.json")) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
      return schema.validate(YAML.readTree(model));
    }
  }

  @Test
  void allShippedExamplesFollowTheSchema() throws IOException {
    try (Stream<Path> examples = Files.list(ROOT.resolve("examples/conflict"))) {
      List<Path> files = examples.sorted().toList();
      assertThat(files).hasSizeGreaterThanOrEqualTo(2);
      for (Path file : files) {
        assertThat(faults(Files.readString(file))).as("%s", file).isEmpty();
      }
    }
  }

  @Test
  void theModelOfTheUserPageFollowsTheSchema() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/conflict.md"));
    var blocks = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(blocks.find()).isTrue();
    assertThat(faults(blocks.group(1))).isEmpty();
  }

  @Test
  void schemaAndReaderRefuseTheSameForms() throws IOException {
    List<String> faulty =
        List.of(
            "{}",
            "decisionMakers: []",
            "decisionMakers: [{options: [x], statements: [x]}]",
            "decisionMakers: [{id: A, options: [x], statements: [x], colour: red}]",
            "decisionMakers: [{id: A, options: [{id: x, direction: up}], statements: [x]}]",
            "decisionMakers: [{id: A, options: [x], better: [[Y]]}]",
            "decisionMakers: [{id: A, options: [x], statements: [x]}]\nwrong: 1");
    for (String model : faulty) {
      assertThat(faults(model)).as(model).isNotEmpty();
      assertThat(readable(model)).as(model).isFalse();
    }
    List<String> sound =
        List.of(
            "decisionMakers: [{id: A, options: [x], statements: [not x]}]",
            "decisionMakers: [{id: A, options: [{id: x, direction: back}], better: [['Y', 'N']]}]",
            "decisionMakers: [{id: A, options: [x], ranking: ['Y', '>>', 'N']}]",
            "decisionMakers: [{id: A, options: [x], ranking: [['Y', 'N']], unknown: [['Y', 'N']]}]",
            "states: [a, b]\nmoves: {A: [[a, b]]}\ndecisionMakers: [{id: A, ranking: [a, b]}]");
    for (String model : sound) {
      assertThat(faults(model)).as(model).isEmpty();
      assertThat(readable(model)).as(model).isTrue();
    }
  }

  private static boolean readable(String model) {
    try {
      return !ConflictFiles.read("model.yaml", model).isEmpty();
    } catch (InputException e) {
      return false;
    }
  }
}

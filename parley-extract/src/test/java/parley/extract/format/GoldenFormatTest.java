package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.text.Document;

/**
 * Golden folders {@code format/<case>/}: {@code input.*} and {@code expected.jsonl} with one line a
 * document, and {@code problems.txt} where something is skipped or warned of. The expected files
 * were written by hand from the rules in INTERFACES, not by the program.
 */
class GoldenFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsExpected(Path folder) throws IOException {
    Path input = only(folder, "input.");
    Heard heard = Heard.of(input);
    List<JsonNode> expected =
        Files.readAllLines(folder.resolve("expected.jsonl")).stream()
            .map(GoldenFormatTest::json)
            .toList();
    assertThat(heard.documents.stream().map(GoldenFormatTest::json)).isEqualTo(expected);
    Path problems = folder.resolve("problems.txt");
    List<String> told =
        Stream.concat(heard.skipped.stream(), heard.warnings.stream())
            .map(p -> p.toString().replace(input.toString(), input.getFileName().toString()))
            .toList();
    assertThat(told).isEqualTo(Files.exists(problems) ? Files.readAllLines(problems) : List.of());
  }

  static List<Path> cases() throws IOException, URISyntaxException {
    Path root = Path.of(GoldenFormatTest.class.getResource("/format").toURI());
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Path only(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(prefix))
          .reduce(
              (a, b) -> {
                throw new AssertionError("two inputs in " + folder);
              })
          .orElseThrow();
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("expected.jsonl: " + line, e);
    }
  }

  private static JsonNode json(Document document) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("id", document.id());
    document.title().ifPresent(v -> fields.put("title", v));
    document.date().ifPresent(v -> fields.put("date", v.toString()));
    document.publisher().ifPresent(v -> fields.put("publisher", v));
    document.url().ifPresent(v -> fields.put("url", v));
    fields.put("text", document.text());
    return JSON.valueToTree(fields);
  }
}

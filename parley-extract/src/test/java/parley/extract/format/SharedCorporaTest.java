package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real corpora: every stored text is the text of the JSON, character for character. */
class SharedCorporaTest {
  private static final Path CORPORA =
      Path.of(System.getProperty("parley.shared", "../shared")).resolve("corpora");

  @Test
  void storedTextIsTheTextOfTheLine() throws IOException {
    assumeTrue(Files.isDirectory(CORPORA), "no corpora at " + CORPORA + ": skipped");
    List<Path> files = corpora();
    assertThat(files).isNotEmpty();
    var json = new ObjectMapper();
    for (Path file : files) {
      var texts = new ArrayList<String>();
      var ids = new ArrayList<String>();
      var dates = new ArrayList<String>();
      for (String line : Files.readAllLines(file)) {
        var node = json.readTree(line);
        texts.add(node.get("text").textValue());
        ids.add(node.get("id").textValue());
        dates.add(node.path("date").asText(""));
      }
      var heard = Heard.of(file);
      assertThat(heard.skipped).isEmpty();
      assertThat(heard.count).isEqualTo(texts.size());
      assertThat(heard.documents).extracting(d -> d.text()).isEqualTo(texts);
      assertThat(heard.ids()).isEqualTo(ids);
      assertThat(heard.documents)
          .extracting(d -> d.date().map(Object::toString).orElse(""))
          .isEqualTo(dates);
    }
  }

  private static List<Path> corpora() throws IOException {
    try (Stream<Path> all = Files.walk(CORPORA)) {
      return all.filter(f -> f.endsWith("documents.jsonl")).sorted().toList();
    }
  }
}

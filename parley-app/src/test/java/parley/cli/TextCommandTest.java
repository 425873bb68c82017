package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCommandTest {
  @TempDir Path folder = Path.of("");

  @Test
  void printsOneObjectALineWithNullForWhatIsUnknown() throws IOException {
    Path corpus =
        write(
            "c.jsonl",
            """
            {"id":"a","date":"2031-05-06","publisher":"P","title":"T","text":"x\\ny 🚢"}
            {"text":"“z”"}
            """);
    var run = CommandRun.of("text", corpus.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":"a","title":"T","date":"2031-05-06","publisher":"P","text":"x\\ny 🚢"}
            {"id":"c","title":null,"date":null,"publisher":null,"text":"“z”"}
            """);
  }

  @Test
  void halfAPairOfSurrogatesSurvivesAsAnEscape() throws IOException {
    Path corpus = write("c.jsonl", "{\"text\":\"a \\ud800 é\"}\n");
    var run = CommandRun.of("text", corpus.toString());
    JsonNode line = new ObjectMapper().readTree(run.out());
    assertThat(line.get("text").textValue()).isEqualTo("a \ud800 é");
    assertThat(run.out()).contains("\\uD800");
  }

  @Test
  void readsStandardInput() {
    var run = CommandRun.withInput("said\n", "text", "-");
    assertThat(run.out()).contains("\"id\":\"stdin\"", "\"text\":\"said\\n\"");
  }

  @Test
  void brokenLineIsNamedAndTheExitCodeIsZero() throws IOException {
    Path corpus = write("c.jsonl", "{\"text\":\"a\"}\n{\"text\n{\"text\":\"b\"}\n");
    var run = CommandRun.of("text", corpus.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).contains("c.jsonl:2").doesNotContain("\tat ");
    assertThat(run.err().lines().filter(l -> l.contains("c.jsonl:2"))).hasSize(1);
  }

  @Test
  void strictPrintsNothingIfAnythingCannotBeRead() throws IOException {
    Path corpus = write("c.jsonl", "{\"text\":\"a\"}\n{\"text\n");
    var run = CommandRun.of("text", "--strict", corpus.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("c.jsonl:2");
    assertThat(CommandRun.of("text", "--strict", write("ok.txt", "ok").toString()).out())
        .contains("\"ok\"");
  }

  @Test
  void nothingReadExitsWithTwo() throws IOException {
    for (String input : List.of(folder.resolve("none").toString(), write("e.txt", "").toString())) {
      var run = CommandRun.of("text", input);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith("parley: " + input).doesNotContain("\tat ");
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void asOfTakesADayOnly() throws IOException {
    Path corpus =
        write("c.jsonl", "{\"text\":\"a\",\"date\":\"2031-05-06\"}\n{\"text\":\"undated\"}\n");
    var run = CommandRun.of("text", "--as-of", "2031-05-06", corpus.toString());
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err()).contains("1 undated document is left out");
    var bad = CommandRun.of("text", "--as-of", "May", corpus.toString());
    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.err()).contains("--as-of", "YYYY-MM-DD");
  }

  @Test
  void fileIsWrittenWholeOrNotAtAll() throws IOException {
    Path out = write("out.jsonl", "old");
    Path bad = write("bad.jsonl", "{\"text\":\"a\"}\n{\"text\n");
    var failed = CommandRun.of("text", "--strict", bad.toString(), "-o", out.toString());
    assertThat(failed.exitCode()).isEqualTo(2);
    assertThat(out).hasContent("old");
    var done = CommandRun.of("text", write("a.txt", "new é").toString(), "-o", out.toString());
    assertThat(done.exitCode()).isZero();
    assertThat(done.out()).isEmpty();
    assertThat(Files.readString(out)).contains("new é");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("out.jsonl", "bad.jsonl", "a.txt");
    }
  }

  @Test
  void linkToAFileIsKeptAndItsTargetReplaced() throws IOException {
    Path target = write("target.jsonl", "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), target);
    CommandRun.of("text", write("a.txt", "new").toString(), "-o", link.toString());
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(target)).contains("new");
  }

  @Test
  void fileThatCannotBeWrittenIsBadUsage() throws IOException {
    String input = write("a.txt", "a").toString();
    var none = CommandRun.of("text", input, "-o", folder.resolve("no/such/out").toString());
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("does not exist");
    var directory = CommandRun.of("text", input, "-o", folder.toString());
    assertThat(directory.exitCode()).isEqualTo(2);
    assertThat(directory.err()).contains("is a directory");
  }

  @Test
  void inputIsNeeded() {
    var run = CommandRun.of("text");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("INPUT", "--help");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}

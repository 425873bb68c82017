package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes that a careless reader does not survive. */
class LargeTextTest {
  private static final int SIZE = 50_000_000;
  private static final String SENTENCE = "The crews said “no” again, and the board said “later”.\n";

  @TempDir Path folder = Path.of("");

  @Test
  void fiftyMegabytesOfPlainText() throws IOException {
    Path file = folder.resolve("long.txt");
    int times = write(file, "", SENTENCE, "");
    var document = Heard.of(file).only();
    assertThat(document.text().length()).isEqualTo(times * SENTENCE.length());
    assertThat(document.text().endsWith(SENTENCE)).isTrue();
  }

  @Test
  void fiftyMegabytesInOneLineOfACorpus() throws IOException {
    Path file = folder.resolve("long.jsonl");
    int times = write(file, "{\"text\":\"", SENTENCE.strip(), "\"}\n{\"text\":\"short\"}\n");
    var heard = Heard.of(file);
    assertThat(heard.count).isEqualTo(2);
    assertThat(heard.documents.get(0).text().length()).isEqualTo(times * SENTENCE.strip().length());
  }

  @Test
  void corpusOfAnySizeGoesThroughOneByOne() throws IOException {
    Path file = folder.resolve("many.jsonl");
    int times = write(file, "", "{\"text\":\"" + SENTENCE.strip().repeat(100) + "\"}\n", "");
    assertThat(
            new InputReader(java.io.InputStream::nullInputStream)
                .read(java.util.List.of(file.toString()), new Forgetful()))
        .isEqualTo(times);
  }

  private static int write(Path file, String before, String piece, String after)
      throws IOException {
    int bytes = piece.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    int times = SIZE / bytes + 1;
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(before);
      for (int i = 0; i < times; i++) {
        writer.write(piece);
      }
      writer.write(after);
    }
    return times;
  }

  /** Keeps nothing. */
  private static final class Forgetful implements DocumentSink {
    @Override
    public void document(parley.text.Document document) {}

    @Override
    public void skipped(parley.error.Problem problem) {
      throw new AssertionError(problem);
    }

    @Override
    public void warning(parley.error.Problem problem) {}
  }
}

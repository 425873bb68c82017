package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteLinesTest {
  @Test
  void agreesWithSplittingAtLineEnds() throws IOException {
    Random random = Seed.random();
    for (int round = 0; round < 2000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append("ab\n\n\r".charAt(random.nextInt(5)));
      }
      assertThat(lines(text.toString(), 1000))
          .as(Seed.replay(round))
          .isEqualTo(twin(text.toString()));
    }
  }

  @Test
  void lineAcrossManyChunksIsWhole() throws IOException {
    String line = "0123456789".repeat(50_000);
    assertThat(lines("a\n" + line + "\nb", 1_000_000)).containsExactly("a", line, "b");
  }

  @Test
  void tooLongALineLeavesTheOthersAlone() throws IOException {
    assertThat(lines("a\n" + "x".repeat(200_000) + "\nb", 1000))
        .containsExactly("a", "TOO LONG", "b");
    assertThat(lines("x".repeat(1001), 1000)).containsExactly("TOO LONG");
    assertThat(lines("x".repeat(1000), 1000)).containsExactly("x".repeat(1000));
  }

  private static List<String> twin(String text) {
    var lines = new ArrayList<String>();
    for (String line : text.split("(?<=\n)")) {
      if (!line.isEmpty()) {
        lines.add(line.replaceFirst("\r?\n\\z|\r\\z", ""));
      }
    }
    return lines;
  }

  private static List<String> lines(String text, int limit) throws IOException {
    var lines =
        new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
    var found = new ArrayList<String>();
    while (lines.next()) {
      found.add(
          lines.tooLong()
              ? "TOO LONG"
              : new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8));
    }
    assertThat(lines.number()).isEqualTo(found.size());
    return found;
  }
}

package parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void agreesWithTheJdkOnRandomTexts() {
    long seed = Long.getLong("parley.seed", 1);
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var text = new StringBuilder();
      for (int i = 0; i < random.nextInt(30); i++) {
        text.append(random.nextBoolean() ? "a" : random.nextBoolean() ? "😀" : "é");
      }
      var offsets = new CodePoints(text.toString());
      int points = text.codePointCount(0, text.length());
      for (int p = 0; p <= points; p++) {
        int utf16 = text.offsetByCodePoints(0, p);
        assertThat(offsets.toUtf16(p)).as("seed %d", seed).isEqualTo(utf16);
        assertThat(offsets.toCodePoints(utf16)).isEqualTo(p);
      }
    }
  }

  @Test
  void refusesOffsetsOutsideTheText() {
    assertThatThrownBy(() -> new CodePoints("ab").toCodePoints(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new CodePoints("a😀").toUtf16(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}

package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.error.InputException;

class TextDecoderTest {
  private static final List<Charset> MARKED =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"));

  @Test
  void anyTextComesBackFromAnyUnicodeEncoding() {
    Random random = Seed.random();
    for (int round = 0; round < 500; round++) {
      String text = text(random, 1 + random.nextInt(60));
      for (Charset charset : MARKED) {
        assertThat(decode(("\ufeff" + text).getBytes(charset)).text())
            .as("%s, %s", charset, Seed.replay(round))
            .isEqualTo(text);
      }
      assertThat(decode(text.getBytes(StandardCharsets.UTF_8)).text())
          .as(Seed.replay(round))
          .isEqualTo(text);
    }
  }

  @Test
  void onlyTheFirstMarkIsTakenAway() {
    assertThat(decode("\ufeff\ufeffa\ufeff".getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("\ufeffa\ufeff");
  }

  @Test
  void wideTextWithoutAMarkIsReadWithAWarning() {
    String text = "The crews said no; the board said later.";
    for (Charset charset : MARKED.subList(1, 3)) {
      var decoded = decode(text.getBytes(charset));
      assertThat(decoded.text()).isEqualTo(text);
      assertThat(decoded.warning().orElseThrow().what()).contains(charset.name());
    }
  }

  @Test
  void declaredCharsetIsBelievedOnlyIfItFits() {
    byte[] greek = "Ο πρωθυπουργός είπε «όχι».".getBytes(Charset.forName("ISO-8859-7"));
    var decoded = new TextDecoder("x").decode(greek, Optional.of("iso-8859-7"));
    assertThat(decoded.text()).isEqualTo("Ο πρωθυπουργός είπε «όχι».");
    assertThat(decoded.warning()).isEmpty();
    byte[] utf8 = "„Nein“".getBytes(StandardCharsets.UTF_8);
    assertThat(new TextDecoder("x").decode(utf8, Optional.of("windows-1252")).text())
        .isEqualTo("„Nein“");
    assertThat(new TextDecoder("x").decode(greek, Optional.of("no such charset")).warning())
        .isPresent();
  }

  @Test
  void legacyCyrillicIsGuessedFromItsLetters() {
    String text = "Министр иностранных дел заявил, что стороны не договорились о прекращении огня.";
    var decoded = decode(text.repeat(5).getBytes(Charset.forName("windows-1251")));
    assertThat(decoded.text()).isEqualTo(text.repeat(5));
    assertThat(decoded.warning()).isPresent();
  }

  @Test
  void foreignByteFarFromTheStartIsStillSeen() {
    byte[] bytes =
        ("plain words ".repeat(5000) + "“late quotes” – here")
            .getBytes(Charset.forName("windows-1252"));
    assertThat(decode(bytes).text()).endsWith("“late quotes” – here");
  }

  @Test
  void randomBytesAreBinary() {
    Random random = Seed.random();
    for (int round = 0; round < 200; round++) {
      var bytes = new byte[2000];
      random.nextBytes(bytes);
      assertThatThrownBy(() -> decode(bytes))
          .as(Seed.replay(round))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("binary");
    }
  }

  @Test
  void brokenMarkedTextSaysWhatItClaimedToBe() {
    assertThatThrownBy(() -> decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("UTF-16LE");
  }

  private static TextDecoder.Decoded decode(byte[] bytes) {
    return new TextDecoder("x").decode(bytes, Optional.empty());
  }

  /** Random characters of all planes, no NUL, few controls, not only blanks. */
  private static String text(Random random, int length) {
    var text = new StringBuilder("a");
    while (text.length() < length) {
      int c = random.nextInt(random.nextBoolean() ? 0x250 : 0x110000);
      if (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF)) {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }
}

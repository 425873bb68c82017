package parley.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.extract.encoder.WordPieces;

/** Windows over random texts: nothing is left out, nothing is too long. */
class EncoderTextTest {
  private static final long SEED = Long.getLong("parley.seed", 20261127L);
  private static final List<String> WORDS =
      List.of(
          "talks", "roe", "said", "unheardof", ".", "\n", "\n\n", "?", "“", "”", "don't", "U.S.");

  private static final String VOCABULARY =
      "[UNK]\n[CLS]\n[SEP]\ntalks\nroe\nsaid\nun\n##heard\n##of\n.\n?\n\"\n";

  private static EncoderText text(String text) throws IOException {
    return text(text, VOCABULARY, MarkingScheme.ATTRIBUTIONS);
  }

  private static EncoderText text(String text, String vocabulary, MarkingScheme scheme)
      throws IOException {
    return new EncoderText(
        new TaggedText(text),
        WordPieces.read(new ByteArrayInputStream(vocabulary.getBytes(StandardCharsets.UTF_8))),
        scheme);
  }

  private static String random(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(900);
    int kinds = 1 + random.nextInt(WORDS.size());
    for (int i = 0; i < length; i++) {
      text.append(WORDS.get(random.nextInt(kinds))).append(random.nextInt(9) == 0 ? "" : " ");
    }
    return text.toString();
  }

  @Test
  void everyWordIsReadOnceAndNoInputIsTooLong() throws IOException {
    var random = new Random(SEED);
    for (int run = 0; run < 150; run++) {
      EncoderText text = text(random(random));
      int next = 0;
      for (EncoderText.Window window : text.windows()) {
        assertThat(window.coreFrom()).isEqualTo(next);
        assertThat(window.from()).isBetween(0, window.coreFrom());
        assertThat(window.to()).isGreaterThanOrEqualTo(window.coreTo());
        next = window.coreTo();
        fits(text.input(window));
      }
      assertThat(next).as("seed %d run %d", SEED, run).isEqualTo(text.text().size());
      int learned = 0;
      for (EncoderText.Window window : text.windows(random)) {
        assertThat(window.from()).isEqualTo(learned);
        learned = window.to();
        fits(text.input(window));
      }
      assertThat(learned).isEqualTo(text.text().size());
    }
  }

  private static void fits(EncoderInput input) {
    int length = input.pieces().length;
    assertThat(length).isLessThanOrEqualTo(EncoderText.LONGEST);
    assertThat(input.shapes()).hasSize(length);
    assertThat(input.quotes()).hasSize(length);
    assertThat(input.pieces()[0]).isEqualTo(1);
    assertThat(input.pieces()[length - 1]).isEqualTo(2);
    for (int w = 0; w < input.words(); w++) {
      assertThat(input.firsts()[w]).isBetween(w + 1, length - 2);
    }
  }

  @Test
  void paragraphsAreSeparatedAndQuotationMarksLookAlike() throws IOException {
    EncoderText text = text("Roe said\n“talks”");
    EncoderInput input = text.input(text.windows().get(0));
    // roe said SEP " talks ", between CLS and SEP; ids are line numbers of the vocabulary
    assertThat(input.pieces()).containsExactly(1, 4, 5, 2, 11, 3, 11, 2);
    assertThat(input.firsts()).containsExactly(1, 2, 4, 5, 6);
  }

  @Test
  void theFirstPieceTellsTheScheme() throws IOException {
    String spare = VOCABULARY + "[unused0]\n";
    assertThat(firstPiece(spare, MarkingScheme.ATTRIBUTIONS)).isEqualTo(1);
    assertThat(firstPiece(spare, MarkingScheme.STATEMENTS)).isEqualTo(12);
    assertThat(firstPiece(VOCABULARY, MarkingScheme.STATEMENTS)).isEqualTo(1);
  }

  private static int firstPiece(String vocabulary, MarkingScheme scheme) throws IOException {
    EncoderText text = text("Roe said", vocabulary, scheme);
    return text.input(text.windows().get(0)).pieces()[0];
  }

  @Test
  void distancesGrowWithTheWayFromTheCue() {
    var text = new TaggedText("a b c said d e f");
    CuePlace place = CuePlace.of(text, 0, 7, 3, 3);
    assertThat(place.distances()).containsExactly(3, 2, 1, 0, 17, 18, 19);
    assertThat(place.steps()).containsOnly(10);
    String apart = "He said so. Then they left.\nNobody came.";
    CuePlace far = CuePlace.of(new TaggedText(apart), 0, 11, 1, 1);
    assertThat(far.steps()).containsExactly(10, 10, 10, 10, 13, 13, 13, 13, 17, 17, 17);
  }
}

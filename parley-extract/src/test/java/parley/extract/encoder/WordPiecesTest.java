package parley.extract.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pieces and their places, with a vocabulary small enough to cut by hand. */
class WordPiecesTest {
  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "cease", "##fire", "un", "##want", "##ed", "cafe",
          ".", ",", "'", "s", "$", "a", "##b", "北", "talks");

  private static WordPieces pieces() throws IOException {
    return read(VOCABULARY);
  }

  private static WordPieces read(List<String> lines) throws IOException {
    return WordPieces.read(
        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> cut(String text) throws IOException {
    WordPieces.Pieces pieces = pieces().of(text);
    var cut = new ArrayList<String>();
    for (int i = 0; i < pieces.ids().length; i++) {
      cut.add(
          VOCABULARY.get(pieces.ids()[i])
              + "="
              + text.substring(pieces.start()[i], pieces.end()[i]));
    }
    return cut;
  }

  @Test
  void takesTheLongestPieceEachTime() throws IOException {
    assertThat(cut("Ceasefire, unwanted."))
        .containsExactly(
            "cease=Cease", "##fire=fire", ",=,", "un=un", "##want=want", "##ed=ed", ".=.");
  }

  @Test
  void spellsAWordWithUnknownPartsAsOneUnknown() throws IOException {
    assertThat(cut("ceasefires talks")).containsExactly("[UNK]=ceasefires", "talks=talks");
  }

  @Test
  void lowersAndStripsAccentsButPointsIntoTheText() throws IOException {
    assertThat(cut("CAFÉ's")).containsExactly("cafe=CAFÉ", "'='", "s=s");
    assertThat(cut("cafe\u0301")).containsExactly("cafe=cafe");
  }

  @Test
  void countsUtf16UnitsAcrossCharactersOutsideTheBasicPlane() throws IOException {
    assertThat(cut("😀 talks")).containsExactly("[UNK]=😀", "talks=talks");
  }

  @Test
  void splitsAtPunctuationIdeographsAndAnyWhiteSpace() throws IOException {
    assertThat(cut("a$ab北a\u00a0a\u2028a"))
        .containsExactly("a=a", "$=$", "a=a", "##b=b", "北=北", "a=a", "a=a", "a=a");
  }

  @Test
  void leavesOutControlCharacters() throws IOException {
    assertThat(cut("ta\u200blks\u0000")).containsExactly("talks=ta\u200blks");
  }

  @Test
  void saysWhichSpecialPieceAVocabularyLacks() {
    assertThatThrownBy(() -> read(List.of("[UNK]", "[CLS]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[SEP]");
  }
}

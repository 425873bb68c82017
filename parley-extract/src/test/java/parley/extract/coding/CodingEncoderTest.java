package parley.extract.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.error.InputException;
import parley.explain.Explanation;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

class CodingEncoderTest {
  private static final String TEXT =
      "The foreign minister of Talvia said on Monday that Talvia will never give up the islands.";

  @Test
  void knowsTheIssuesOfTheBuiltInCodebook() {
    assertThat(CodingEncoder.standard().issues())
        .isEqualTo(CodingTask.ISSUE.labels(CodebookReader.builtIn()));
  }

  @Test
  void answersEveryTaskWithProbabilities() {
    CodingEncoder.Answers answers =
        CodingEncoder.standard().answers(Document.of("d", TEXT), List.of(unit())).get(0);
    for (CodingTask task : CodingTask.values()) {
      double[] logs = answers.of(task);
      assertThat(logs).hasSize(task.labels(CodebookReader.builtIn()).size());
      assertThat(Arrays.stream(logs).map(Math::exp).sum()).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void readsTitleFrameAndContentWithMarks() {
    Document document = Document.of("d", TEXT);
    CodingInput input = new CodingText(document, words()).input(unit());
    // [CLS] [SEP] source (5) cue (1) [SEP] text (17) [SEP]: every word and mark is one piece here
    assertThat(input.marks())
        .containsExactly(
            0, 0, 1, 1, 1, 1, 1, 2, 0, 1, 1, 1, 1, 1, 2, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 0, 0);
    int length = input.pieces().length;
    assertThat(input.means()).hasSize(CodingInput.POOLS * length);
    assertThat(input.means()[0]).isEqualTo(1);
    assertThat(input.means()[length + 18]).isCloseTo(1f / 7, within(1e-6f));
    assertThat(input.means()[2 * length + 7]).isCloseTo(1f / 2, within(1e-6f));
  }

  @Test
  void anotherCodebookGetsTheAnswersOfTheIssuesThatBothKnow() {
    var experts =
        new Experts(
            CodingModels.standard(),
            Optional.of(CodingEncoder.standard()),
            CodebookReader.builtIn());
    int n = CodebookReader.builtIn().issues().size();
    var even = new double[n];
    Arrays.fill(even, 1.0 / n);
    CodingEncoder.Answers answers =
        CodingEncoder.standard().answers(Document.of("d", TEXT), List.of(unit())).get(0);
    double[] odds = experts.issues(even, new boolean[n], Optional.of(answers));
    // even linear odds leave the order to the encoder
    assertThat(Decision.best(odds)).isEqualTo(Decision.best(answers.of(CodingTask.ISSUE)));
  }

  @Test
  void aFolderWithoutANetworkIsRefusedWithItsPlace(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("coding.properties"), "issues=a\n");
    assertThatThrownBy(() -> CodingEncoder.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder.toString());
  }

  private static CodingUnit unit() {
    Extent source = extent("The foreign minister of Talvia");
    Extent content = extent("Talvia will never give up the islands");
    var attribution =
        new Attribution(source, extent("said"), content, QuoteType.of(TEXT, content), 1);
    var speaker =
        new Speaker(
            Optional.of("minister"),
            Optional.of("Talvia"),
            SourceKind.PERSON,
            Authority.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Explanation.of("test"));
    return new CodingUnit(attribution, speaker, false, false);
  }

  private static Extent extent(String words) {
    int start = TEXT.lastIndexOf(words);
    return Extent.of(new Span(start, start + words.length()));
  }

  private static parley.extract.encoder.WordPieces words() {
    String pieces =
        "[PAD]\n[UNK]\n[CLS]\n[SEP]\nthe\nforeign\nminister\nof\ntalvia\nsaid\non\nmonday\nthat\nwill"
            + "\nnever\ngive\nup\nislands\n.\n";
    try (var in =
        new java.io.ByteArrayInputStream(
            pieces.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
      return parley.extract.encoder.WordPieces.read(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

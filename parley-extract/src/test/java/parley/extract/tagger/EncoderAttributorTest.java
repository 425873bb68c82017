package parley.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.error.InputException;
import parley.text.Document;

/** The shipped encoder on plain sentences whose source, cue and content nobody would dispute. */
class EncoderAttributorTest {
  private static final EncoderAttributor TAGGER = EncoderModel.standard(MarkingScheme.ATTRIBUTIONS);

  private static List<Attribution> attributions(String text) {
    return TAGGER.attributions(Document.of("d", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“We will not sign this text,” Minister Ana Roe said on Monday.|Minister Ana Roe|said|DIRECT",
        "The union said that its members would strike from Friday.|The union|said|INDIRECT",
        "Roe told reporters the harbour would stay open.|Roe|told|INDIRECT",
        "According to the mediator, both sides were close to a deal.|the mediator|According to|INDIRECT",
        "She said the offer was “an insult to every worker”.|She|said|MIXED"
      })
  void findsSourceAndCue(String text, String source, String cue, QuoteType type) {
    List<Attribution> found = attributions(text);
    assertThat(found).hasSize(1);
    Attribution one = found.get(0);
    assertThat(one.source().in(text)).isEqualTo(source);
    assertThat(one.cue().in(text)).containsIgnoringCase(cue);
    assertThat(one.type()).isEqualTo(type);
    assertThat(one.confidence()).isBetween(0.2, 1.0);
  }

  @Test
  void findsNothingWhereNobodySpeaks() {
    assertThat(attributions("The harbour lies on the eastern shore. It has four docks.")).isEmpty();
    assertThat(attributions("")).isEmpty();
    assertThat(attributions("\n\n \t ")).isEmpty();
  }

  @Test
  void answersAlikeHoweverManyThreadsAsk() {
    String text = "Roe said the talks would go on. “I hope so,” the mediator added.\n".repeat(30);
    List<Attribution> alone = attributions(text);
    List<List<Attribution>> together =
        IntStream.range(0, 4).parallel().mapToObj(i -> attributions(text)).toList();
    assertThat(alone).isNotEmpty();
    assertThat(together).containsOnly(alone);
  }

  @Test
  void namesAllFilesThatAModelLacks(@TempDir Path folder) throws java.io.IOException {
    Files.writeString(folder.resolve("vocabulary.txt"), "[UNK]\n");
    assertThatThrownBy(() -> EncoderModel.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("encoder.onnx")
        .hasMessageContaining("links.onnx")
        .hasMessageContaining("tagger.properties");
  }

  @Test
  void tellsThatANetworkCannotBeRun(@TempDir Path folder) throws java.io.IOException {
    for (String file : List.of("encoder.onnx", "links.onnx")) {
      Files.writeString(folder.resolve(file), "no network");
    }
    Files.writeString(folder.resolve("vocabulary.txt"), "[UNK]\n[CLS]\n[SEP]\n");
    Files.writeString(
        folder.resolve("tagger.properties"),
        EncoderSettings.uncalibrated().lines(MarkingScheme.ATTRIBUTIONS));
    assertThatThrownBy(() -> EncoderModel.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("encoder.onnx")
        .hasMessageContaining("no network that can be run");
  }
}

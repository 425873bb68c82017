package parley.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.text.Document;
import parley.text.Extent;

/** Statements in layouts that papers, transcripts and bulletins use, one folder each. */
class LayoutsTest {
  private static final Attributor ATTRIBUTOR =
      new SpeechAttributor(EncoderModel.standard(MarkingScheme.STATEMENTS));

  static Stream<Path> layouts() throws IOException {
    Path folder = Path.of("src/test/resources/parley/extract/tagger/layouts").toAbsolutePath();
    try (Stream<Path> cases = Files.list(folder)) {
      return cases.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void findsWhatIsSaidAndByWhom(Path folder) throws IOException {
    String text = Files.readString(folder.resolve("input.txt"));
    List<String> found =
        ATTRIBUTOR.attributions(Document.of("d", text)).stream().map(a -> line(a, text)).toList();
    List<String> expected =
        Files.readAllLines(folder.resolve("expected.txt")).stream()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .toList();
    assertThat(found).containsAll(expected);
  }

  private static String line(Attribution a, String text) {
    return words(a.source(), text) + " | " + words(a.content(), text);
  }

  /** The words without the marks at their ends and the "that" before a clause. */
  private static String words(Extent extent, String text) {
    return extent.spans().stream()
        .map(s -> s.in(text).replaceAll("^[^\\p{L}\\p{N}(]+|[^\\p{L}\\p{N})]+$", ""))
        .reduce((x, y) -> x + " … " + y)
        .orElse("")
        .replaceFirst("^that ", "");
  }
}

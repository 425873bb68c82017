package parley.extract.who;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.party.Speaker;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** Texts of our own with marked sources {@code [[source|actor|party|kind|authority]]}. */
class GoldenSourcesTest {
  private static final Pattern MARK =
      Pattern.compile("\\[\\[([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^]]*)]]");
  private static final DocumentSpeakerResolver RESOLVER = DocumentSpeakerResolver.standard();

  @ParameterizedTest
  @ValueSource(strings = {"seats-and-officials", "chains", "bulletin", "glued"})
  void resolvesAsMarked(String name) throws IOException {
    String marked = read(name + ".txt");
    LocalDate date = LocalDate.parse(marked.lines().findFirst().orElseThrow().substring(7));
    String body = marked.substring(marked.indexOf('\n') + 1);
    var text = new StringBuilder();
    var attributions = new ArrayList<Attribution>();
    var expected = new ArrayList<String>();
    Matcher m = MARK.matcher(body);
    int at = 0;
    while (m.find()) {
      text.append(body, at, m.start());
      Span source = new Span(text.length(), text.length() + m.group(1).length());
      text.append(m.group(1));
      attributions.add(attribution(source));
      expected.add(String.join(" | ", m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)));
      at = m.end();
    }
    text.append(body.substring(at));
    Document document =
        new Document(
            name,
            Optional.empty(),
            Optional.of(date),
            Optional.empty(),
            Optional.empty(),
            text.toString());
    List<Speaker> speakers = RESOLVER.resolve(document, attributions);
    var got = new ArrayList<String>();
    for (int i = 0; i < speakers.size(); i++) {
      Speaker s = speakers.get(i);
      got.add(
          String.join(
              " | ",
              attributions.get(i).source().in(document.text()),
              s.actor().orElse("-"),
              s.party().orElse("-"),
              s.kind().word(),
              s.authority().name().toLowerCase(Locale.ROOT)));
    }
    assertEquals(String.join("\n", expected), String.join("\n", got));
  }

  private static Attribution attribution(Span source) {
    return new Attribution(
        Extent.of(source),
        Extent.NONE,
        Extent.of(new Span(source.end(), source.end() + 1)),
        QuoteType.INDIRECT,
        1);
  }

  private static String read(String name) throws IOException {
    try (InputStream in = GoldenSourcesTest.class.getResourceAsStream(name)) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

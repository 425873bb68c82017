package parley.extract.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.error.Problem;
import parley.text.Document;

/**
 * Reads Markdown as plain text: the stored text is the whole decoded input, character for
 * character, mark-up and front matter included, so that offsets are those of the file.
 *
 * <p>Front matter (YAML between two lines {@code ---} at the top) gives title, date, publisher and
 * url by those names. Without a title there, the first heading {@code # …} outside code is the
 * title; it stays in the text.
 */
final class MarkdownReader implements FormatReader {
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\r?\\n((?s:.{0,65536}?)\\r?\\n)?(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|\\z)");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#[ \\t]+(.*?)[ \\t]*#*[ \\t]*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
  private static final int LONGEST_HEADING = 500;
  private static final YAMLMapper YAML = new YAMLMapper();

  @Override
  public void read(Source source, Intake intake) throws IOException {
    TextDecoder.Decoded decoded =
        new TextDecoder(source.place()).decode(source.bytes(Source.LIMIT), Optional.empty());
    decoded.warning().ifPresent(intake::warning);
    intake.at(source.place());
    intake.document(document(source, decoded.text(), intake));
  }

  private static Document document(Source source, String text, Intake intake) {
    Matcher front = FRONT_MATTER.matcher(text);
    int body = 0;
    JsonNode fields = YAML.createObjectNode();
    if (front.find()) {
      body = front.end();
      fields = fields(source, front.group(1) == null ? "" : front.group(1), intake);
    }
    Optional<String> title = string(fields, "title");
    return new Document(
        source.id(),
        title.isPresent() ? title : firstHeading(text, body),
        date(source, fields, intake),
        string(fields, "publisher"),
        string(fields, "url"),
        text);
  }

  private static JsonNode fields(Source source, String yaml, Intake intake) {
    try {
      JsonNode node = YAML.readTree(yaml);
      return node != null && node.isObject() ? node : YAML.createObjectNode();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
      intake.warning(
          new Problem(
              source.place() + ":" + Math.max(1, line),
              "the front matter is not YAML and is not used",
              "the text itself is read"));
      return YAML.createObjectNode();
    }
  }

  private static Optional<LocalDate> date(Source source, JsonNode fields, Intake intake) {
    Optional<String> written = string(fields, "date");
    Optional<LocalDate> date = written.flatMap(DateText::parse);
    if (written.isPresent() && date.isEmpty()) {
      intake.warning(
          new Problem(
              source.place(),
              "the date of the front matter is not a day; left empty",
              "write date: YYYY-MM-DD"));
    }
    return date;
  }

  private static Optional<String> string(JsonNode fields, String name) {
    JsonNode value = fields.path(name);
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText().strip()).filter(s -> !s.isEmpty())
        : Optional.empty();
  }

  private static Optional<String> firstHeading(String text, int from) {
    boolean code = false;
    int at = from;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, Math.min(end, at + LONGEST_HEADING)).stripTrailing();
      Matcher heading = HEADING.matcher(line);
      if (FENCE.matcher(line).matches()) {
        code = !code;
      } else if (!code && heading.matches() && !heading.group(1).isBlank()) {
        return Optional.of(heading.group(1).strip());
      }
      at = end + 1;
    }
    return Optional.empty();
  }
}

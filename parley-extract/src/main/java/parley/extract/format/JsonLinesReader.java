package parley.extract.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.error.InputException;
import parley.error.Problem;
import parley.text.Document;

/**
 * Reads a corpus with one JSON object a line: {@code text} is required; {@code id}, {@code date},
 * {@code publisher}, {@code title} and {@code url} are taken where they are there; other fields are
 * ignored. The stored text is the value of {@code text}, character for character.
 *
 * <p>A line that cannot be read is reported by its number and the others are read. Streams: memory
 * is that of the longest line, at most {@value #LONGEST_LINE} bytes. The encoding is UTF-8, or
 * UTF-16 with a byte order mark.
 */
final class JsonLinesReader implements FormatReader {
  static final int LONGEST_LINE = 128 * 1024 * 1024;

  /** A file that is something else altogether should not fill the screen. */
  private static final int PROBLEMS_NAMED = 20;

  /** Where no line at all is a document, the first few tell why. */
  private static final int PROBLEMS_NAMED_IF_ALL = 3;

  private static final ObjectReader JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(LONGEST_LINE)
                          .maxNestingDepth(200)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  @Override
  public void read(Source source, Intake intake) throws IOException {
    new Corpus(source, intake).read();
  }

  /** One reading of one corpus. */
  private static final class Corpus {
    private final Source source;
    private final Intake intake;
    private int documents;
    private final List<Problem> named = new ArrayList<>();
    private int problems;
    private int warnings;

    Corpus(Source source, Intake intake) {
      this.source = source;
      this.intake = intake;
    }

    void read() throws IOException {
      var lines = new ByteLines(utf8(), LONGEST_LINE);
      while (lines.next()) {
        line(lines);
      }
      if (lines.number() == 0) {
        throw new InputException(source.place(), "is empty", "");
      }
      if (documents == 0 && problems == 0) {
        throw new InputException(source.place(), "holds no documents, only blank lines", "");
      }
      int told = Math.min(problems, documents == 0 ? PROBLEMS_NAMED_IF_ALL : PROBLEMS_NAMED);
      named.subList(0, told).forEach(intake::skipped);
      if (problems > told) {
        intake.skipped(
            Problem.at(source.place(), (problems - told) + " more lines cannot be read"));
      }
      if (warnings > PROBLEMS_NAMED) {
        intake.warning(
            Problem.at(source.place(), (warnings - PROBLEMS_NAMED) + " more fields are left out"));
      }
    }

    private InputStream utf8() throws IOException {
      byte[] head = source.head();
      boolean wide =
          head.length > 1
              && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                  || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
      if (wide) {
        String text =
            new TextDecoder(source.place())
                .decode(source.bytes(Source.LIMIT), Optional.empty())
                .text();
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      }
      boolean marked = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB;
      if (marked) {
        source.stream().skipNBytes(3);
      }
      return source.stream();
    }

    private void line(ByteLines lines) {
      String place = source.place() + ":" + lines.number();
      if (lines.tooLong()) {
        problem(
            place,
            "the line is longer than " + LONGEST_LINE / (1024 * 1024) + " MB",
            "split the document");
        return;
      }
      if (lines.isBlank()) {
        return;
      }
      try {
        JsonNode node = JSON.readTree(lines.bytes(), 0, lines.length());
        document(place, node);
      } catch (JsonProcessingException e) {
        long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        problem(
            place,
            "is not JSON: " + reason(e) + (column > 0 ? ", column " + column : ""),
            "write one object a line");
      } catch (IOException e) {
        problem(place, "is not UTF-8: " + e.getMessage(), "save the file as UTF-8");
      }
    }

    private void document(String place, JsonNode node) {
      if (!node.isObject()) {
        problem(place, "is not a JSON object", "write one object a line");
        return;
      }
      JsonNode text = node.path("text");
      if (!text.isTextual()) {
        problem(
            place,
            text.isMissingNode() || text.isNull()
                ? "has no field \"text\""
                : "\"text\" is not text",
            "each line needs at least {\"text\":\"…\"}");
        return;
      }
      if (text.textValue().isBlank()) {
        problem(place, "the field \"text\" is empty", "");
        return;
      }
      documents++;
      intake.at(place);
      intake.document(
          new Document(
              id(place, node),
              string(place, node, "title"),
              date(place, node),
              string(place, node, "publisher"),
              string(place, node, "url"),
              text.textValue()));
    }

    private String id(String place, JsonNode node) {
      JsonNode id = node.path("id");
      return id.isIntegralNumber() ? id.asText() : string(place, node, "id").orElse(source.id());
    }

    private Optional<LocalDate> date(String place, JsonNode node) {
      Optional<String> written = string(place, node, "date");
      Optional<LocalDate> date = written.flatMap(DateText::parse);
      if (written.isPresent() && date.isEmpty()) {
        warning(
            place,
            "\"date\" is not a day: '" + shortened(written.get()) + "'; left empty",
            "write YYYY-MM-DD");
      }
      return date;
    }

    private Optional<String> string(String place, JsonNode node, String field) {
      JsonNode value = node.path(field);
      if (value.isTextual()) {
        return Optional.of(value.textValue()).filter(s -> !s.isBlank());
      }
      if (!value.isMissingNode() && !value.isNull()) {
        warning(place, "\"" + field + "\" is not text; left empty", "put it in quotation marks");
      }
      return Optional.empty();
    }

    private void problem(String place, String what, String advice) {
      if (++problems <= PROBLEMS_NAMED) {
        named.add(new Problem(place, what, advice));
      }
    }

    private void warning(String place, String what, String advice) {
      if (++warnings <= PROBLEMS_NAMED) {
        intake.warning(new Problem(place, what, advice));
      }
    }

    private static String reason(JsonProcessingException e) {
      String line = e.getOriginalMessage().lines().findFirst().orElse("");
      // the parser's own advice lists what Java objects it could have read
      return shortened(line.replaceFirst(": (?:was )?expect(?:ed|ing) .*", ""));
    }

    private static String shortened(String s) {
      return s.length() <= 80 ? s : s.substring(0, 79) + "…";
    }
  }
}

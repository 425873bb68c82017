package parley.extract.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import parley.error.Problem;
import parley.text.Document;

/**
 * A corpus: one JSON object a line, {@code {"id","date","publisher","title","text","url"}}, of
 * which only {@code text} is required and unknown fields are ignored. Read line by line, so a
 * broken line costs that line only and a corpus may be larger than memory.
 */
final class JsonLinesReader {
  private static final int LONGEST_LINE = 256 << 20;
  private static final ObjectReader JSON = reader();

  private final String place;
  private final DocumentSink sink;

  JsonLinesReader(String place, DocumentSink sink) {
    this.place = place;
    this.sink = sink;
  }

  private static ObjectReader reader() {
    var mapper = new ObjectMapper();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(LONGEST_LINE).build());
    return mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** Reads all lines into the sink. */
  void read(InputStream stream) throws IOException {
    var in = new BufferedInputStream(stream, 1 << 16);
    var line = new ByteArrayOutputStream();
    int number = 1;
    boolean any = false;
    boolean tooLong = false;
    for (int b = in.read(); ; b = in.read()) {
      if (b == '\n' || b < 0) {
        any |= line.size() > 0 || tooLong;
        if (tooLong) {
          skip(number, "the line is longer than 256 MB", "");
        } else {
          parse(number, line.toByteArray());
        }
        if (b < 0) {
          break;
        }
        line.reset();
        tooLong = false;
        number++;
      } else if (line.size() < LONGEST_LINE) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    if (!any) {
      sink.skipped(new Problem(place, "the corpus is empty", ""));
    }
  }

  private void parse(int number, byte[] bytes) {
    String line;
    try {
      line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      skip(number, "the line is not UTF-8", "convert the corpus to UTF-8");
      return;
    }
    String content = line.startsWith("\uFEFF") ? line.substring(1) : line;
    if (content.isBlank()) {
      return;
    }
    try {
      JsonNode node = JSON.readTree(content);
      if (node.isObject()) {
        document(number, node);
      } else {
        skip(number, "expected a JSON object", "give one {\"id\",\"text\",…} a line");
      }
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      skip(number, "broken JSON at column " + column, "give one whole JSON object a line");
    }
  }

  private void document(int number, JsonNode node) {
    JsonNode text = node.path("text");
    if (!text.isTextual() || text.asText().isBlank()) {
      skip(number, "the field \"text\" is missing, empty or not a string", "");
      return;
    }
    String id = field(node, "id").orElse(stem() + "-" + number);
    Optional<String> stated = field(node, "date");
    Optional<LocalDate> date = stated.flatMap(DateText::parse);
    if (stated.isPresent() && date.isEmpty()) {
      sink.warning(
          new Problem(
              place + ":" + number,
              "\"" + stated.get() + "\" is no date; the document stays undated",
              "write dates as YYYY-MM-DD"));
    }
    sink.document(
        new Document(
            id,
            field(node, "title"),
            date,
            field(node, "publisher"),
            field(node, "url"),
            text.asText()));
  }

  private static Optional<String> field(JsonNode node, String name) {
    JsonNode value = node.path(name);
    boolean given = value.isValueNode() && !value.isNull() && !value.asText().isBlank();
    return given ? Optional.of(value.asText()) : Optional.empty();
  }

  private String stem() {
    String name = place.substring(place.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private void skip(int number, String what, String advice) {
    sink.skipped(new Problem(place + ":" + number, what, advice));
  }
}

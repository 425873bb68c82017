package parley.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.extract.language.TextLanguage;
import parley.text.Document;

/** A document as a line of JSON: {@code id, title, date, publisher, text}, null where unknown. */
public final class DocumentJson {
  private static final ObjectWriter LINE =
      JsonMapper.builder().build().writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  private static final ObjectWriter ESCAPED_LINE = LINE.with(JsonWriteFeature.ESCAPE_NON_ASCII);

  private DocumentJson() {}

  /**
   * Writes the document and a line end.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public static void writeLine(Document document, Writer writer) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", document.id());
    fields.put("title", document.title().orElse(null));
    fields.put("date", document.date().map(Object::toString).orElse(null));
    fields.put("publisher", document.publisher().orElse(null));
    TextLanguage.of(document.text()).ifPresent(language -> fields.put("language", language));
    fields.put("text", document.text());
    try {
      (hasLoneSurrogate(document.text()) ? ESCAPED_LINE : LINE).writeValue(writer, fields);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Half a pair, which JSON may hold as an escape, cannot be written in UTF-8. */
  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}

package parley.extract.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import parley.error.InputException;
import parley.error.Problem;
import parley.text.Document;

/**
 * Reads a table with one document a row (RFC 4180, with Apache Commons CSV). The first row names
 * the columns. The separator is a comma, semicolon or tab, whichever the first row holds most. The
 * stored text is the cell of the text column, character for character. Streams UTF-8; other
 * encodings are held whole.
 */
final class CsvReader implements FormatReader {
  private static final int PROBLEMS_NAMED = 20;

  @Override
  public void read(Source source, Intake intake) throws IOException {
    char separator = separator(source.head());
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser rows = CSVParser.parse(characters(source, intake), format)) {
      Iterator<CSVRecord> records = rows.iterator();
      if (!records.hasNext()) {
        throw new InputException(source.place(), "is empty", "");
      }
      new Table(source, intake, columns(source, records.next().toList())).read(records);
    } catch (UncheckedIOException | CSVException e) {
      throw new InputException(
          source.place(),
          "is not CSV as RFC 4180 has it: " + e.getMessage(),
          "check the quotation marks; rows before were read");
    }
  }

  private static char separator(byte[] head) {
    String first = new String(head, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      if (count(first, c) > count(first, best)) {
        best = c;
      }
    }
    return best;
  }

  private static long count(String line, char c) {
    return line.chars().filter(x -> x == c).count();
  }

  private static Reader characters(Source source, Intake intake) throws IOException {
    byte[] head = source.head();
    var utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // the last character of the head may be cut; that is underflow and no error
    boolean valid =
        !utf8.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false).isError();
    if (valid) {
      InputStream stream = source.stream();
      if (head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB) {
        stream.skipNBytes(3);
      }
      return new BufferedReader(new InputStreamReader(stream, utf8.reset()));
    }
    TextDecoder.Decoded decoded =
        new TextDecoder(source.place()).decode(source.bytes(Source.LIMIT), Optional.empty());
    decoded.warning().ifPresent(intake::warning);
    return new StringReader(decoded.text());
  }

  private static Map<String, Integer> columns(Source source, List<String> header) {
    var columns = new LinkedHashMap<String, Integer>();
    for (String field : ReadingChoices.FIELDS) {
      String wanted = source.choices().csvColumns().getOrDefault(field, field);
      int at = column(header, wanted);
      if (at >= 0) {
        columns.put(field, at);
      } else if (source.choices().csvColumns().containsKey(field)) {
        throw new InputException(
            source.place(),
            "has no column '" + wanted + "'",
            "its columns are: " + String.join(", ", header));
      }
    }
    if (!columns.containsKey("text")) {
      throw new InputException(
          source.place(),
          "has no column 'text'; its columns are: " + String.join(", ", header),
          "name them: --csv-columns text=COLUMN,date=COLUMN");
    }
    return columns;
  }

  private static int column(List<String> header, String wanted) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().equalsIgnoreCase(wanted)) {
        return i;
      }
    }
    try {
      int number = Integer.parseInt(wanted);
      return number >= 1 && number <= header.size() ? number - 1 : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** One reading of one table. */
  private static final class Table {
    private final Source source;
    private final Intake intake;
    private final Map<String, Integer> columns;
    private int problems;
    private int undated;

    Table(Source source, Intake intake, Map<String, Integer> columns) {
      this.source = source;
      this.intake = intake;
      this.columns = columns;
    }

    void read(Iterator<CSVRecord> records) {
      while (records.hasNext()) {
        row(records.next());
      }
      if (problems > PROBLEMS_NAMED) {
        intake.skipped(
            Problem.at(source.place(), (problems - PROBLEMS_NAMED) + " more rows hold no text"));
      }
      if (undated > 0) {
        intake.warning(
            new Problem(
                source.place(), undated + " dates are no day; left empty", "write YYYY-MM-DD"));
      }
    }

    private void row(CSVRecord row) {
      String place = source.place() + ": row " + row.getRecordNumber();
      String text = cell(row, "text").orElse("");
      if (text.isBlank()) {
        if (++problems <= PROBLEMS_NAMED) {
          intake.skipped(Problem.at(place, "holds no text"));
        }
        return;
      }
      Optional<String> written = cell(row, "date");
      Optional<LocalDate> date = written.flatMap(DateText::parse);
      undated += written.isPresent() && date.isEmpty() ? 1 : 0;
      intake.at(place);
      intake.document(
          new Document(
              cell(row, "id").orElse(source.id() + "/" + row.getRecordNumber()),
              cell(row, "title"),
              date,
              cell(row, "publisher"),
              cell(row, "url"),
              text));
    }

    private Optional<String> cell(CSVRecord row, String field) {
      Integer at = columns.get(field);
      return at == null || at >= row.size()
          ? Optional.empty()
          : Optional.ofNullable(row.get(at)).filter(s -> !s.isBlank());
    }
  }
}

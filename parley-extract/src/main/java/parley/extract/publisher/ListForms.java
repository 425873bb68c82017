package parley.extract.publisher;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import parley.error.Problem;

/** The forms that a list can have: a table (TSV, CSV) or YAML. Notes what does not fit. */
final class ListForms {
  private static final String TABLE_ADVICE = "the columns are: " + columns();

  private final String file;
  private final List<Problem> problems;

  ListForms(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  private static String columns() {
    return String.join(", ", ListEntry.COLUMNS);
  }

  /**
   * A table whose first row names the columns in any order; parted by commas, semicolons or tabs,
   * whichever that row holds most. Lines that begin with {@code #} are comments.
   */
  List<ListEntry> table(String text) {
    var entries = new ArrayList<ListEntry>();
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(text))
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = rows.iterator();
      if (!records.hasNext()) {
        problems.add(new Problem(file, "is empty", TABLE_ADVICE));
        return entries;
      }
      CSVRecord header = records.next();
      List<String> names = header.stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
      if (!header(place(text, header), names)) {
        return entries;
      }
      while (records.hasNext()) {
        row(text, records.next(), names, entries);
      }
    } catch (UncheckedIOException | CSVException e) {
      problems.add(
          new Problem(file, "is no table: " + e.getMessage(), "check the quotation marks"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static char separator(String text) {
    String first =
        text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).findFirst().orElse("");
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

  private boolean header(String place, List<String> names) {
    int before = problems.size();
    for (String name : names) {
      if (!ListEntry.COLUMNS.contains(name)) {
        problems.add(new Problem(place, "unknown column '" + name + "'", TABLE_ADVICE));
      } else if (names.indexOf(name) != names.lastIndexOf(name)) {
        problems.add(new Problem(place, "column '" + name + "' stands twice", "keep one of them"));
      }
    }
    return problems.size() == before;
  }

  private void row(String text, CSVRecord row, List<String> names, List<ListEntry> entries) {
    String place = place(text, row);
    if (row.size() > names.size()) {
      problems.add(
          new Problem(
              place,
              "has " + row.size() + " fields, the first row names " + names.size(),
              "put fields with the separator in them in quotation marks"));
      return;
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      put(fields, names.get(i), row.get(i));
    }
    entries.add(new ListEntry(place, fields));
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isBlank()) {
      fields.put(name, value.strip());
    }
  }

  /** The line on which a row begins; the parser counts the comments above it to the row. */
  private String place(String text, CSVRecord row) {
    int at = Math.toIntExact(row.getCharacterPosition());
    while (at < text.length()
        && (text.charAt(at) == '#' || Character.isWhitespace(text.charAt(at)))) {
      int end = text.indexOf('\n', at);
      boolean comment = text.charAt(at) == '#';
      at = comment ? (end < 0 ? text.length() : end + 1) : at + 1;
    }
    return file + ":" + (1 + text.substring(0, at).chars().filter(c -> c == '\n').count());
  }

  /** A YAML list of mappings; a field with several values is a list. */
  List<ListEntry> yaml(String text) {
    var entries = new ArrayList<ListEntry>();
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      JsonToken token = parser.nextToken();
      if (token != JsonToken.START_ARRAY) {
        problems.add(new Problem(file + ":1", "is no list", "begin each entry with '- name:'"));
        return entries;
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        yamlEntry(parser, entries);
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      problems.add(
          new Problem(
              file + ":" + line,
              "is not valid YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""),
              "check indentation and quotes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private String place(JsonParser parser) {
    return file + ":" + parser.currentTokenLocation().getLineNr();
  }

  private void yamlEntry(JsonParser parser, List<ListEntry> entries) throws IOException {
    String place = place(parser);
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      problems.add(new Problem(place, "is no entry", "write 'key: value' lines"));
      parser.skipChildren();
      return;
    }
    Map<String, String> fields = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String at = place(parser);
      if (!ListEntry.COLUMNS.contains(name)) {
        problems.add(new Problem(at, "unknown key '" + name + "'", "the keys are: " + columns()));
      } else if (fields.containsKey(name)) {
        problems.add(new Problem(at, "key '" + name + "' stands twice", "keep one of them"));
      }
      parser.nextToken();
      put(fields, name, value(parser, at));
    }
    entries.add(new ListEntry(place, fields));
  }

  private String value(JsonParser parser, String place) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      problems.add(new Problem(place, "must be a text or a list of texts", "put it in quotes"));
      parser.skipChildren();
      return "";
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
    }
    var several = new ArrayList<String>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      several.add(value(parser, place));
    }
    return String.join("|", several);
  }
}

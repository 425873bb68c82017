package parley.extract.who;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.error.Problem;

/** Reads the tables: lines of fields parted by tabs; {@code #} starts a comment line. */
final class TableReader {
  /**
   * A line of a table.
   *
   * @param place file and line, for messages and explanations
   * @param fields its fields, blanks at the ends taken off
   */
  record Row(String place, List<String> fields) {
    /** The field, empty when the line is shorter. */
    String field(int i) {
      return i < fields.size() ? fields.get(i) : "";
    }

    /** The parts of a field that holds several. */
    List<String> several(int i) {
      return Arrays.stream(field(i).split("\\|"))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    }
  }

  private final List<Problem> problems = new ArrayList<>();
  private final StringBuilder all = new StringBuilder();
  private final List<Path> folders;

  TableReader(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The rows of the user's tables of that name, then of the shipped one. */
  List<Row> rows(String name, int least) {
    var rows = new ArrayList<Row>();
    for (Path folder : folders) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        try {
          read(file.toString(), Files.readString(file), least, rows);
        } catch (IOException e) {
          problems.add(new Problem(file.toString(), "cannot be read as UTF-8", e.toString()));
        }
      }
    }
    try (InputStream in = TableReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its table " + name);
      }
      read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), least, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private void read(String name, String text, int least, List<Row> rows) {
    all.append(name).append('\n').append(text);
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var row =
          new Row(
              name + ":" + number, Arrays.stream(line.split("\t", -1)).map(String::strip).toList());
      if (row.fields().size() < least) {
        problem(row, "has " + row.fields().size() + " fields, at least " + least + " are needed");
      } else {
        rows.add(row);
      }
    }
  }

  void problem(Row row, String what) {
    problems.add(
        new Problem(
            row.place(), what, "fields are parted by tabs; see docs/who.md for the columns"));
  }

  List<Problem> problems() {
    return problems;
  }

  /** Everything read, for the hash of the data. */
  String all() {
    return all.toString();
  }
}

package parley.extract.publisher;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An entry of a list as it is written.
 *
 * @param place file and line
 * @param fields by column, without blanks at the ends; empty ones are left out
 */
record ListEntry(String place, Map<String, String> fields) {
  /** The columns of a list. */
  static final List<String> COLUMNS =
      List.of("name", "host", "owner", "state", "since", "until", "source", "licence");

  /** Copies the map. */
  ListEntry {
    fields = Map.copyOf(fields);
  }

  /** The field, empty when it is not there. */
  String field(String column) {
    return fields.getOrDefault(column, "");
  }

  /** The parts of a field that holds several, parted by {@code |}. */
  List<String> several(String column) {
    return Arrays.stream(field(column).split("\\|"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}

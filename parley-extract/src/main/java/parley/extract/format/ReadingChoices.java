package parley.extract.format;

import java.util.List;
import java.util.Map;

/**
 * What a user may choose about reading.
 *
 * @param csvColumns which column of a table is the {@code text}, {@code id}, {@code date}, {@code
 *     title}, {@code publisher} or {@code url}: the field to the name of the column or its number
 *     from 1; a field that is not named here is looked for under its own name
 */
public record ReadingChoices(Map<String, String> csvColumns) {
  /** What a column of a table can be. */
  public static final List<String> FIELDS =
      List.of("text", "id", "date", "title", "publisher", "url");

  /** Nothing chosen. */
  public static final ReadingChoices NONE = new ReadingChoices(Map.of());

  /** Keeps its own copy. */
  public ReadingChoices {
    csvColumns = Map.copyOf(csvColumns);
  }
}

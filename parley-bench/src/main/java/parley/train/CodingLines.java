package parley.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.explain.Explanation;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;

/**
 * Codings as lines of text: {@code 1 | party=… | name=… | none}, or in place of {@code none} the
 * fields of the position, {@code issue=… | prop=… | stance=… | act=… | strength=… | red=…}.
 */
final class CodingLines {
  private CodingLines() {}

  /** The fields of each line; its first cell is called {@code number}. */
  static List<Map<String, String>> of(String lines) {
    return lines.lines().filter(line -> !line.isBlank()).map(CodingLines::fields).toList();
  }

  private static Map<String, String> fields(String line) {
    var fields = new LinkedHashMap<String, String>();
    String[] cells = line.split("\\|");
    fields.put("number", cells[0].strip());
    for (String cell : Arrays.asList(cells).subList(1, cells.length)) {
      String[] pair = cell.strip().split("=", 2);
      fields.put(pair[0].strip(), pair.length > 1 ? pair[1].strip() : "");
    }
    return Map.copyOf(fields);
  }

  /** The number of the statement that the line is about. */
  static int number(Map<String, String> line) {
    return Integer.parseInt(field(line, "number"));
  }

  /** The position, unless the line says that there is none. */
  static Optional<Position> position(
      Map<String, String> line, Optional<Condition> condition, Explanation coded) {
    if (line.containsKey("none")) {
      return Optional.empty();
    }
    Strength strength = Strength.ofLevel(Integer.parseInt(field(line, "strength")));
    return Optional.of(
        new Position(
            field(line, "issue"),
            field(line, "prop"),
            Stance.valueOf(field(line, "stance").toUpperCase(Locale.ROOT)),
            Act.valueOf(field(line, "act").toUpperCase(Locale.ROOT)),
            strength,
            field(line, "red").equals("yes") && strength == Strength.CATEGORICAL,
            condition,
            1,
            coded));
  }

  static Optional<String> filled(Map<String, String> line, String name) {
    return Optional.ofNullable(line.get(name)).filter(value -> !value.isBlank());
  }

  private static String field(Map<String, String> line, String name) {
    return filled(line, name)
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + line));
  }
}

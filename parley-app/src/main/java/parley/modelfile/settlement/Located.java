package parley.modelfile.settlement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of a YAML or JSON file that knows its place.
 *
 * @param kind what it is
 * @param text the scalar's text exactly as written; empty for lists and maps
 * @param items the items of a list
 * @param fields the fields of a map in the order of the file
 * @param line from 1
 * @param column from 1
 */
public record Located(
    Kind kind,
    String text,
    List<Located> items,
    Map<String, Located> fields,
    int line,
    int column) {
  /** What a node is. */
  public enum Kind {
    /** As the name says. */
    NULL,
    /** As the name says. */
    BOOLEAN,
    /** As the name says. */
    NUMBER,
    /** As the name says. */
    STRING,
    /** As the name says. */
    LIST,
    /** As the name says. */
    MAP
  }

  /** Copies list and map. */
  public Located {
    items = List.copyOf(items);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The field of a map, unless it is not there or null. */
  public Optional<Located> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(node -> node.kind != Kind.NULL);
  }

  /** Whether it is a number, a text, true or false. */
  public boolean scalar() {
    return kind == Kind.NUMBER || kind == Kind.STRING || kind == Kind.BOOLEAN;
  }

  /** Whether it is a list. */
  public boolean list() {
    return kind == Kind.LIST;
  }

  /** Whether it is a map. */
  public boolean map() {
    return kind == Kind.MAP;
  }
}

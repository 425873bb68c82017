package parley.modelfile.conflict;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a YAML or JSON file that knows where it stands. */
sealed interface Source {
  /** {@code file:line:column}. */
  String place();

  /** A text, number or truth value, as written. */
  record Scalar(String text, boolean isNull, String place) implements Source {}

  /** A list. */
  record Sequence(List<Source> items, String place) implements Source {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Names with values, in the order of the file. */
  record Mapping(Map<String, Source> fields, String place) implements Source {
    public Mapping {
      fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
    }

    /** The value of the field; empty when it is absent or null. */
    Optional<Source> get(String name) {
      return Optional.ofNullable(fields.get(name))
          .filter(s -> !(s instanceof Scalar scalar && scalar.isNull()));
    }
  }
}

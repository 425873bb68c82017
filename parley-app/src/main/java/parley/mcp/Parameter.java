package parley.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One thing that a question can say. */
sealed interface Parameter {
  /** Characters of a text argument; longer ones are refused. */
  int LONGEST = 2000;

  /** The name of the argument. */
  String name();

  /** What it means, for the assistant. */
  String description();

  /** Its JSON schema without the description. */
  ObjectNode schema();

  /** What is wrong with a value, if anything is. */
  Optional<String> fault(Object value);

  /** Whether a question must say it. */
  default boolean required() {
    return false;
  }

  private static ObjectNode type(String word) {
    return JsonNodeFactory.instance.objectNode().put("type", word);
  }

  private static Optional<String> unless(boolean right, String fault) {
    return right ? Optional.empty() : Optional.of(fault);
  }

  /** Any words. */
  record Text(String name, String description, boolean required) implements Parameter {
    @Override
    public ObjectNode schema() {
      return type("string").put("maxLength", LONGEST);
    }

    @Override
    public Optional<String> fault(Object value) {
      if (value instanceof String text && text.length() > LONGEST) {
        return Optional.of("has " + text.length() + " characters; at most " + LONGEST);
      }
      return unless(value instanceof String text && !text.isBlank(), "must be a text, not empty");
    }
  }

  /** A day. */
  record Day(String name, String description) implements Parameter {
    @Override
    public ObjectNode schema() {
      return type("string").put("format", "date");
    }

    @Override
    public Optional<String> fault(Object value) {
      try {
        return unless(
            value instanceof String text && text.equals(LocalDate.parse(text).toString()),
            "must be a day like 2024-02-06");
      } catch (DateTimeException e) {
        return Optional.of("is no day; write it like 2024-02-06");
      }
    }
  }

  /** One of some words. */
  record Choice(String name, String description, List<String> words, boolean required)
      implements Parameter {
    /** Copies the list. */
    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public ObjectNode schema() {
      ObjectNode schema = type("string");
      words.forEach(schema.putArray("enum")::add);
      return schema;
    }

    @Override
    public Optional<String> fault(Object value) {
      return unless(
          value instanceof String text && words.contains(text),
          "must be one of: " + String.join(", ", words));
    }
  }

  /** A number of things, from {@code least} to {@code most}. */
  record Count(String name, String description, int least, int most, int standard)
      implements Parameter {
    @Override
    public ObjectNode schema() {
      return type("integer").put("minimum", least).put("maximum", most).put("default", standard);
    }

    @Override
    public Optional<String> fault(Object value) {
      boolean whole = value instanceof Integer || value instanceof Long;
      long number = whole ? ((Number) value).longValue() : Long.MIN_VALUE;
      return unless(
          number >= least && number <= most,
          "must be a whole number from " + least + " to " + most);
    }
  }

  /** A probability. */
  record Share(String name, String description, double standard) implements Parameter {
    @Override
    public ObjectNode schema() {
      return type("number").put("minimum", 0).put("maximum", 1).put("default", standard);
    }

    @Override
    public Optional<String> fault(Object value) {
      double number = value instanceof Number n ? n.doubleValue() : -1;
      return unless(number >= 0 && number <= 1, "must be a number from 0 to 1");
    }
  }

  /** Yes or no; no unless said. */
  record Switch(String name, String description) implements Parameter {
    @Override
    public ObjectNode schema() {
      return type("boolean").put("default", false);
    }

    @Override
    public Optional<String> fault(Object value) {
      return unless(value instanceof Boolean, "must be true or false");
    }
  }
}

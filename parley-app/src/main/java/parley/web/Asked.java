package parley.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.error.InputException;
import parley.ledger.ReviewState;
import parley.workbench.desk.Selection;

/** What a request asks for: its query parameters and body, checked. */
final class Asked {
  private static final int USUAL = 50;
  private static final int MOST = 1000;
  private static final int MOST_TEXT = 1000;

  private final Context ctx;

  Asked(Context ctx) {
    this.ctx = ctx;
  }

  /** A parameter, if it is given and not empty. */
  Optional<String> text(String name) {
    List<String> values = ctx.queryParams(name);
    if (values.size() > 1) {
      throw new InputException(name, "is given " + values.size() + " times", "give it once");
    }
    Optional<String> value = values.stream().findFirst().filter(v -> !v.isEmpty());
    if (value.filter(v -> v.length() > MOST_TEXT).isPresent()) {
      throw new InputException(name, "is longer than " + MOST_TEXT + " characters", "");
    }
    return value;
  }

  /** A parameter that must be there. */
  String needed(String name) {
    return text(name)
        .orElseThrow(() -> new InputException(name, "is missing", "name it: ?" + name));
  }

  /** All values of a parameter that may be repeated. */
  List<String> all(String name) {
    List<String> values = ctx.queryParams(name).stream().filter(v -> !v.isEmpty()).toList();
    if (values.size() > MOST) {
      throw new InputException(name, "is given more than " + MOST + " times", "");
    }
    return values;
  }

  Optional<LocalDate> day(String name) {
    return text(name)
        .map(
            value -> {
              try {
                return LocalDate.parse(value);
              } catch (DateTimeException e) {
                throw new InputException(name, "'" + value + "' is no day", "write YYYY-MM-DD");
              }
            });
  }

  int number(String name, int least, int most, int usual) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new InputException(
        name, "'" + value.get() + "' is no number from " + least + " to " + most, "");
  }

  int limit() {
    return number("limit", 1, MOST, USUAL);
  }

  double confidence(double usual) {
    Optional<String> value = text("confidence");
    if (value.isEmpty()) {
      return usual;
    }
    try {
      double number = Double.parseDouble(value.get());
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new InputException(
        "confidence", "'" + value.get() + "' is no number from 0 to 1", "e.g. 0.6");
  }

  boolean flag(String name) {
    return text(name)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw new InputException(
                          name, "'" + value + "' is neither true nor false", "");
                })
        .orElse(false);
  }

  /** A constant by its word: lower case, with '-' for '_'. */
  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return text(name).map(value -> constant(name, value, type));
  }

  private static <E extends Enum<E>> E constant(String name, String word, Class<E> type) {
    for (E constant : EnumSet.allOf(type)) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return constant;
      }
    }
    throw new InputException(
        name,
        "'" + word + "' is not known",
        "one of " + EnumSet.allOf(type).toString().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  Set<ReviewState> states() {
    var states = EnumSet.noneOf(ReviewState.class);
    all("state").forEach(word -> states.add(constant("state", word, ReviewState.class)));
    return states;
  }

  /** The selection that the usual parameters ask for; those that a route lacks are not given. */
  Selection selection(double usualConfidence) {
    return new Selection(
        text("party"),
        text("issue"),
        text("document"),
        text("text").orElse(""),
        day("asOf"),
        states(),
        confidence(usualConfidence));
  }

  /** The body, which may have so many bytes. */
  byte[] body(int most) {
    try {
      InputStream stream = ctx.req().getInputStream();
      byte[] bytes = stream.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Refusal.tooLarge(most);
      }
      return bytes;
    } catch (IOException e) {
      throw new Refusal(400, "broken-off", "the request broke off");
    }
  }
}

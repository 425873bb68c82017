package parley.mcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.error.InputException;
import parley.error.Problem;

/** What a question says, checked. */
final class Arguments {
  private static final int SHOWN = 40;

  private final Map<String, Object> given;

  private Arguments(Map<String, Object> given) {
    this.given = given;
  }

  /**
   * The arguments of a question to a tool.
   *
   * @throws InputException with everything that does not fit
   */
  static Arguments of(List<Parameter> parameters, Map<String, Object> given) {
    var problems = new ArrayList<Problem>();
    for (String name : given.keySet()) {
      if (parameters.stream().noneMatch(p -> p.name().equals(name))) {
        String names = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
        problems.add(
            new Problem(shown(name), "is no argument of this tool", "there are: " + names));
      }
    }
    for (Parameter parameter : parameters) {
      Object value = given.get(parameter.name());
      if (value != null) {
        parameter
            .fault(value)
            .ifPresent(fault -> problems.add(new Problem(parameter.name(), fault, "")));
      } else if (parameter.required()) {
        problems.add(new Problem(parameter.name(), "is missing", parameter.description()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return new Arguments(given);
  }

  private static String shown(String name) {
    return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
  }

  /** A text or a choice. */
  Optional<String> text(String name) {
    return given.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** A required text. */
  String needed(String name) {
    return text(name).orElseThrow();
  }

  Optional<LocalDate> day(String name) {
    return text(name).map(LocalDate::parse);
  }

  int count(Parameter.Count parameter) {
    return given.get(parameter.name()) instanceof Number number
        ? number.intValue()
        : parameter.standard();
  }

  double share(Parameter.Share parameter) {
    return given.get(parameter.name()) instanceof Number number
        ? number.doubleValue()
        : parameter.standard();
  }

  boolean on(String name) {
    return Boolean.TRUE.equals(given.get(name));
  }
}

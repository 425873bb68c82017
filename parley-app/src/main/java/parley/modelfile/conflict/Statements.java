package parley.modelfile.conflict;

import java.util.ArrayList;
import java.util.List;
import parley.gmcr.model.Formula;

/** Reads statements written as lists of [option number, "Y" or "N"]. */
final class Statements {
  private final Reading reading;
  private final int options;

  Statements(Reading reading, int options) {
    this.reading = reading;
    this.options = options;
  }

  /** A list of conjunctions, at least one of which holds. */
  Formula disjunction(Source source) {
    return new Formula.Or(
        reading.sequence(source, "a statement").stream().map(this::conjunction).toList());
  }

  /** A list of literals, all of which hold. */
  Formula conjunction(Source source) {
    List<Formula> literals = new ArrayList<>();
    for (Source literal : reading.sequence(source, "a condition")) {
      literals.add(literal(literal));
    }
    return new Formula.And(literals);
  }

  private Formula literal(Source source) {
    List<Source> parts = reading.sequence(source, "[option, \"Y\" or \"N\"]");
    if (parts.size() != 2) {
      reading.problem(source, "a condition is [option number, \"Y\" or \"N\"]", "");
      return new Formula.And(List.of());
    }
    int option = number(parts.get(0));
    if (option < 0 || option >= options) {
      reading.problem(
          parts.get(0), "there is no option with this number", "options are 0 to " + (options - 1));
    }
    String value = reading.text(parts.get(1), "Y or N");
    if (!value.equals("Y") && !value.equals("N")) {
      reading.problem(parts.get(1), "'" + value + "' is neither Y nor N", "");
    }
    return new Formula.Literal(Math.max(0, Math.min(option, options - 1)), value.equals("Y"));
  }

  /** A whole number, or -1 when it is none; the caller reports. */
  int number(Source source) {
    try {
      return Integer.parseInt(reading.text(source, "an option number"));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}

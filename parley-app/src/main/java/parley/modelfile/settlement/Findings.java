package parley.modelfile.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;
import parley.error.InputException;
import parley.error.Problem;

/** Gathers the problems of one file, so that all are told at once, and reads typed fields. */
public final class Findings {
  private final String place;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /** For the file of this name. */
  public Findings(String place) {
    this.place = place;
  }

  /** Notes a problem at a node. */
  public void problem(Located at, String what, String advice) {
    problems.add(new Problem(place + ":" + at.line() + ":" + at.column(), what, advice));
  }

  void warn(String warning) {
    warnings.add(place + ": " + warning);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Whether there is a problem. */
  public boolean any() {
    return !problems.isEmpty();
  }

  /** Throws if anything was wrong. */
  public void check() {
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  /** A field that must be there. */
  public Optional<Located> need(Located parent, String name, String advice) {
    var field = parent.field(name);
    if (field.isEmpty()) {
      problem(parent, "'" + name + "' is missing", advice);
    }
    return field;
  }

  /** The items of a list that must be there. */
  public List<Located> list(Located parent, String name, String advice) {
    var field = need(parent, name, advice);
    return field.map(node -> items(node, name)).orElse(List.of());
  }

  /** The items of a list, none if it is not there. */
  public List<Located> optionalList(Located parent, String name) {
    return parent.field(name).map(node -> items(node, name)).orElse(List.of());
  }

  private List<Located> items(Located node, String name) {
    if (!node.list()) {
      problem(node, "'" + name + "' must be a list", "write it with '-' items or in [ ]");
      return List.of();
    }
    return node.items();
  }

  /** The text of a field that must be there. */
  public String text(Located parent, String name, String advice) {
    var field = need(parent, name, advice);
    if (field.isPresent() && !field.get().scalar()) {
      problem(field.get(), "'" + name + "' must be a text", advice);
      return "";
    }
    return field.map(Located::text).orElse("");
  }

  /** The exact number in a node. */
  public Rational number(Located node, String what) {
    if (node.kind() != Located.Kind.NUMBER && node.kind() != Located.Kind.STRING) {
      problem(node, what + " must be a number", "write 0.25 or \"1/4\"");
      return Rational.ZERO;
    }
    try {
      return Rational.parse(node.text());
    } catch (NumberFormatException e) {
      problem(node, what + " must be a finite number: " + e.getMessage(), "write 0.25 or \"1/4\"");
      return Rational.ZERO;
    }
  }

  Optional<Integer> index(Located node, int size, String what) {
    try {
      int index = Integer.parseInt(node.text());
      if (index >= 0 && index < size) {
        return Optional.of(index);
      }
    } catch (NumberFormatException e) {
      // told below with the range
    }
    problem(node, what + " must be a whole number from 0 to " + (size - 1), "");
    return Optional.empty();
  }

  /** Notes fields that are not known. */
  public void onlyFields(Located node, List<String> known) {
    for (var entry : node.fields().entrySet()) {
      if (!known.contains(entry.getKey())) {
        problem(
            entry.getValue(),
            "'" + entry.getKey() + "' is not a field here",
            "known: " + String.join(", ", known));
      }
    }
  }
}

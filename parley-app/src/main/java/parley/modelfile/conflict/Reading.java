package parley.modelfile.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.error.InputException;
import parley.error.Problem;

/** One file being read: what is asked of its nodes, and all that is wrong with them. */
final class Reading {
  private static final int MOST_PROBLEMS = 100;

  private final List<Problem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  List<String> warnings() {
    return warnings;
  }

  void problem(Source at, String what, String advice) {
    problems.add(new Problem(at.place(), what, advice));
  }

  void warn(String what) {
    warnings.add(what);
  }

  /** Fails with everything found so far, if anything. */
  void check() {
    if (problems.size() > MOST_PROBLEMS) {
      int more = problems.size() - MOST_PROBLEMS;
      String place = problems.get(MOST_PROBLEMS).place();
      problems.subList(MOST_PROBLEMS, problems.size()).clear();
      problems.add(Problem.at(place, "and " + more + " more problems from here on"));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  Source.Mapping mapping(Source source, String what) {
    if (source instanceof Source.Mapping mapping) {
      return mapping;
    }
    problem(source, what + " must be an object with named fields", "");
    return new Source.Mapping(Map.of(), source.place());
  }

  List<Source> sequence(Source source, String what) {
    if (source instanceof Source.Sequence sequence) {
      return sequence.items();
    }
    problem(source, what + " must be a list", "");
    return List.of();
  }

  List<Source> list(Source.Mapping owner, String field) {
    return owner.get(field).map(s -> sequence(s, "'" + field + "'")).orElse(List.of());
  }

  List<Source> required(Source.Mapping owner, String field) {
    if (owner.get(field).isEmpty()) {
      problem(owner, "'" + field + "' is missing", "");
    }
    return list(owner, field);
  }

  String text(Source source, String what) {
    if (source instanceof Source.Scalar scalar && !scalar.isNull()) {
      return scalar.text();
    }
    problem(source, what + " must be a text or a number", "");
    return "";
  }

  Optional<String> text(Source.Mapping owner, String field) {
    return owner.get(field).map(s -> text(s, "'" + field + "'"));
  }

  /** Numbers the names; a name given twice is a problem. */
  Map<String, Integer> index(List<Source> sources, List<String> names, String what) {
    Map<String, Integer> index = new LinkedHashMap<>();
    for (int k = 0; k < names.size(); k++) {
      if (index.putIfAbsent(names.get(k), k) != null) {
        problem(
            sources.get(k), what + " '" + names.get(k) + "' is given twice", "names must differ");
      }
    }
    return index;
  }

  /** The number of the name; unknown names are a problem that lists the known ones. */
  Optional<Integer> find(Source at, String name, Map<String, Integer> index, String what) {
    Integer found = index.get(name);
    if (found == null) {
      String known =
          index.size() > 12
              ? "there are " + index.size() + " of them"
              : "known: " + String.join(", ", index.keySet());
      problem(at, "unknown " + what + " '" + name + "'", known);
    }
    return Optional.ofNullable(found);
  }
}

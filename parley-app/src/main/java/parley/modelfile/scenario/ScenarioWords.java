package parley.modelfile.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.modelfile.settlement.Findings;
import parley.modelfile.settlement.Located;
import parley.scenario.TableIssue;
import parley.scenario.Term;

/** Reads words that may only be certain ones, and names of issues and values. */
final class ScenarioWords {
  private final Findings findings;

  ScenarioWords(Findings findings) {
    this.findings = findings;
  }

  /** The constant of that word; a problem if there is none. */
  <E> Optional<E> one(Located node, E[] all, Function<E, String> word) {
    Optional<E> found =
        Arrays.stream(all).filter(e -> word.apply(e).equals(node.text())).findFirst();
    if (found.isEmpty()) {
      findings.problem(
          node,
          "'" + node.text() + "' is not known here",
          Arrays.stream(all).map(word).collect(Collectors.joining(", ", "one of: ", "")));
    }
    return found;
  }

  /** A day as {@code YYYY-MM-DD}. */
  Optional<LocalDate> day(Located node) {
    try {
      return Optional.of(LocalDate.parse(node.text()));
    } catch (DateTimeException e) {
      findings.problem(node, "'" + node.text() + "' is not a day", "write YYYY-MM-DD");
      return Optional.empty();
    }
  }

  Optional<TableIssue> issue(Located at, String id, List<TableIssue> issues) {
    Optional<TableIssue> found = issues.stream().filter(i -> i.id().equals(id)).findFirst();
    if (found.isEmpty() && !id.isEmpty()) {
      findings.problem(
          at,
          "no issue is called '" + id + "'",
          "issues: " + issues.stream().map(TableIssue::id).collect(Collectors.joining(", ")));
    }
    return found;
  }

  /** The values of an issue, in its order. */
  List<String> values(List<Located> nodes, TableIssue issue) {
    for (Located node : nodes) {
      if (!issue.values().contains(node.text())) {
        findings.problem(
            node,
            "'" + node.text() + "' is no value of '" + issue.id() + "'",
            "values: " + String.join(", ", issue.values()));
      }
    }
    return issue.values().stream()
        .filter(v -> nodes.stream().anyMatch(n -> n.text().equals(v)))
        .toList();
  }

  /** A map from issue to values as terms. */
  List<Term> terms(Located node, List<TableIssue> issues) {
    if (!node.map()) {
      findings.problem(node, "this must name issues and values", "write {issue: [value, value]}");
      return List.of();
    }
    var terms = new java.util.ArrayList<Term>();
    node.fields()
        .forEach(
            (id, at) ->
                issue(at, id, issues)
                    .ifPresent(
                        issue -> {
                          List<String> values = values(at.list() ? at.items() : List.of(at), issue);
                          if (!values.isEmpty()) {
                            terms.add(new Term(id, values));
                          } else {
                            findings.problem(at, "names no value of '" + id + "'", "");
                          }
                        }));
    return terms;
  }
}

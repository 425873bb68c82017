package parley.modelfile.settlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.bargain.Combination;
import parley.bargain.Issue;

/** Resolves the names of issues and values in red lines and rules. */
final class OwnReferences {
  private final Findings findings;
  private final List<Issue> issues;

  OwnReferences(Findings findings, List<Issue> issues) {
    this.findings = findings;
    this.issues = issues;
  }

  /**
   * The box of outcomes that a red line refuses: {@code refuses} or the complement of what it
   * {@code allows}, under the condition {@code when}.
   */
  Optional<Combination> refused(Located line) {
    var box = new HashMap<Integer, SortedSet<Integer>>();
    boolean sound = line.field("when").map(when -> into(box, when)).orElse(true);
    var allows = line.field("allows");
    var refuses = line.field("refuses");
    if (refuses.isPresent()) {
      sound &= into(box, refuses.get());
    }
    if (allows.isPresent()) {
      sound &= complement(box, allows.get());
    }
    return sound && !box.isEmpty() ? Optional.of(Combination.of(box)) : Optional.empty();
  }

  /** The box named by a map from issue to value or values. */
  Optional<Combination> box(Located node) {
    var box = new HashMap<Integer, SortedSet<Integer>>();
    return into(box, node) && !box.isEmpty() ? Optional.of(Combination.of(box)) : Optional.empty();
  }

  private boolean complement(Map<Integer, SortedSet<Integer>> box, Located allows) {
    var allowed = new HashMap<Integer, SortedSet<Integer>>();
    if (!into(allowed, allows)) {
      return false;
    }
    if (allowed.size() != 1) {
      findings.problem(
          allows,
          "'allows' takes one issue, has " + allowed.size(),
          "use one red line for each issue, or 'refuses' for a combination");
      return false;
    }
    int issue = allowed.keySet().iterator().next();
    var refused =
        new TreeSet<Integer>(IntStream.range(0, issues.get(issue).size()).boxed().toList());
    refused.removeAll(allowed.values().iterator().next());
    if (box.containsKey(issue)) {
      findings.problem(allows, "'when' and 'allows' name the same issue", "");
      return false;
    }
    box.put(issue, refused);
    return true;
  }

  private boolean into(Map<Integer, SortedSet<Integer>> box, Located node) {
    if (!node.map() || node.fields().isEmpty()) {
      findings.problem(node, "this must name issues and values", "write {issue: [value, value]}");
      return false;
    }
    boolean sound = true;
    for (var entry : node.fields().entrySet()) {
      var issue = issue(entry.getKey(), entry.getValue());
      if (issue.isEmpty()) {
        sound = false;
      } else {
        box.put(issue.get(), values(issues.get(issue.get()), entry.getValue()));
      }
    }
    return sound;
  }

  private Optional<Integer> issue(String name, Located at) {
    for (int i = 0; i < issues.size(); i++) {
      if (issues.get(i).name().equals(name)) {
        return Optional.of(i);
      }
    }
    findings.problem(
        at,
        "no issue is called '" + name + "'",
        "issues: " + String.join(", ", issues.stream().map(Issue::name).toList()));
    return Optional.empty();
  }

  private SortedSet<Integer> values(Issue issue, Located node) {
    var values = new TreeSet<Integer>();
    for (Located value : node.list() ? node.items() : List.of(node)) {
      int index = issue.values().indexOf(value.text());
      if (index < 0) {
        findings.problem(
            value,
            "'" + value.text() + "' is no value of '" + issue.name() + "'",
            issue.size() <= 30 ? "values: " + String.join(", ", issue.values()) : "");
      } else {
        values.add(index);
      }
    }
    return values;
  }
}

package parley.scenario;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Some values of one issue.
 *
 * @param issue the issue's id in the scenario
 * @param values at least one, in the order of the issue
 */
public record Term(String issue, List<String> values) {
  /** Copies the values; at least one is needed. */
  public Term {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a term names at least one value of " + issue);
    }
  }

  /** The values by their places in the issue. */
  public SortedSet<Integer> places(TableIssue of) {
    var places = new TreeSet<Integer>();
    values.forEach(value -> places.add(of.place(value)));
    return places;
  }

  /** In words: {@code territory: front line frozen or part returned}. */
  public String words() {
    return issue + ": " + String.join(" or ", values);
  }
}

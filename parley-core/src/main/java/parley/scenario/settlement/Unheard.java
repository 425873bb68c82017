package parley.scenario.settlement;

import java.util.ArrayList;
import java.util.List;
import parley.scenario.Scenario;
import parley.scenario.TableIssue;

/**
 * A party of which no document tells a position on an issue: never counted as consenting.
 *
 * @param party the party
 * @param issues the ids of these issues
 * @param everywhere whether these are all issues on the table
 */
public record Unheard(String party, List<String> issues, boolean everywhere) {
  /** Copies the list. */
  public Unheard {
    issues = List.copyOf(issues);
  }

  /** Who is unheard on what, in the order of the table. */
  static List<Unheard> of(Scenario scenario, List<ValueStanding> values) {
    var unheard = new ArrayList<Unheard>();
    for (String party : scenario.parties()) {
      List<String> issues =
          scenario.issues().stream()
              .map(TableIssue::id)
              .filter(
                  id ->
                      values.stream()
                          .filter(v -> v.issue().equals(id))
                          .allMatch(v -> v.standings().get(party) == Standing.UNKNOWN))
              .toList();
      if (!issues.isEmpty()) {
        unheard.add(new Unheard(party, issues, issues.size() == scenario.issues().size()));
      }
    }
    return unheard;
  }
}

package parley.scenario.draft;

import java.util.List;
import parley.scenario.TableIssue;

/**
 * What a party says on a proposition of one issue on the table.
 *
 * @param issue on the table
 * @param party who says it
 * @param key of the proposition
 * @param mirrored whether the proposition is seen from the last end of the values
 * @param said what was said; grows while the table is laid
 */
record Topic(
    TableIssue issue, String party, String key, boolean mirrored, List<SaidPosition> said) {
  /** The values in which the proposition holds, in the order of the issue. */
  List<String> holds() {
    if (issue.origin() == TableIssue.Origin.PROPOSITION) {
      return List.of(TableIssue.YES_NO.get(1));
    }
    List<String> holds = said.get(0).holds();
    List<String> values = issue.values();
    if (!mirrored) {
      return values.stream().filter(holds::contains).toList();
    }
    return values.stream()
        .filter(v -> holds.contains(values.get(values.size() - 1 - values.indexOf(v))))
        .toList();
  }

  /** How the words became values. */
  String because() {
    if (issue.origin() == TableIssue.Origin.PROPOSITION) {
      return "no value of the code book: agreed or not";
    }
    String own =
        said.stream().anyMatch(SaidPosition::ownAct) ? "; that it means itself is assumed" : "";
    String seen = mirrored ? ", seen from the last end of the values" : "";
    return "proposition " + said.get(0).proposition().orElseThrow().id() + seen + own;
  }
}

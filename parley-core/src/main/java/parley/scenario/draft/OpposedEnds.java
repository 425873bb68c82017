package parley.scenario.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.issue.Issue;
import parley.scenario.Assumptions.Sides;

/**
 * Tells which party stands at the first end of an issue whose ends belong to two parties.
 *
 * <p>A proposition that is true at the first end and false at the last ("… regains its territory")
 * speaks of the party at the first end, by its nature; the party most often named so stands there.
 * Everybody else named in a slot of the issue stands at the last end. When two parties are named
 * equally often, or none, nothing is told.
 */
final class OpposedEnds {
  private OpposedEnds() {}

  static Optional<Sides> of(Issue issue, List<SaidPosition> said, Map<String, String> given) {
    Map<String, Integer> votes = new TreeMap<>();
    var named = new TreeSet<String>();
    String first = issue.values().get(0);
    String last = issue.values().get(issue.values().size() - 1);
    for (SaidPosition s : said) {
      if (s.about().isEmpty() || s.holds().isEmpty()) {
        continue;
      }
      named.add(s.about().get());
      if (s.holds().contains(first) && !s.holds().contains(last)) {
        votes.merge(s.about().get(), 1, Integer::sum);
      }
    }
    String asked = given.get(issue.id());
    if (asked != null) {
      named.remove(asked);
      return Optional.of(new Sides(issue.id(), asked, List.copyOf(named), "set by hand"));
    }
    int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
    List<String> leaders = new ArrayList<>();
    votes.forEach(
        (party, count) -> {
          if (count == most) {
            leaders.add(party);
          }
        });
    if (leaders.size() != 1) {
      return Optional.empty();
    }
    named.remove(leaders.get(0));
    return Optional.of(
        new Sides(
            issue.id(),
            leaders.get(0),
            List.copyOf(named),
            "named "
                + most
                + (most == 1 ? " time" : " times")
                + " as the party that '"
                + first
                + "' speaks of"));
  }
}

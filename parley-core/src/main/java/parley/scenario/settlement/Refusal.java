package parley.scenario.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.bargain.Combination;
import parley.scenario.Premise;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.Term;

/**
 * A no of a party: the outcomes that it excludes.
 *
 * @param premise the premise that says so
 * @param redLine whether it is a red line; else an objection
 * @param refused the outcomes, issues and values by their places in the scenario
 */
public record Refusal(Premise premise, boolean redLine, Combination refused) {
  /** The refusals of the present standpoints, in the order of the premises. */
  public static List<Refusal> of(Scenario scenario, Level level) {
    var refusals = new ArrayList<Refusal>();
    for (Premise premise : scenario.premises()) {
      Standpoint now = premise.now();
      if (level.counts(now.role())) {
        refusals.add(
            new Refusal(
                premise,
                now.role() == parley.scenario.Role.RED_LINE,
                box(scenario, now.refuses())));
      }
    }
    return refusals;
  }

  /**
   * The box of outcomes in which all terms are met; two terms on one issue meet in their values.
   */
  public static Combination box(Scenario scenario, List<Term> terms) {
    Map<Integer, SortedSet<Integer>> box = new TreeMap<>();
    for (Term term : terms) {
      int place = scenario.place(term.issue());
      SortedSet<Integer> values = term.places(scenario.issues().get(place));
      box.merge(
          place,
          values,
          (a, b) -> {
            var both = new TreeSet<>(a);
            both.retainAll(b);
            return both;
          });
    }
    return Combination.of(box);
  }
}

package parley.scenario.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.uncertain.Preference;
import parley.bargain.uncertain.ValueKnowledge;
import parley.bargain.uncertain.WeightKnowledge;
import parley.scenario.Assumptions;
import parley.scenario.Premise;
import parley.scenario.Range;
import parley.scenario.Role;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.TableIssue;

/**
 * A scenario as a settlement model: what every value is worth to every party, as ranges, and the
 * refusals of a level as red lines under the ids of their premises.
 *
 * <p>A value that a party speaks for is worth at least the firmness of its words; one that it says
 * no to at most 1 minus that; one beside what it prefers at most 1 minus half of it. Words that
 * contradict each other, and silence, leave anything from 0 to 1.
 *
 * @param model with the middle of every range
 * @param preferences by party, what is known
 */
public record ScenarioModel(SettlementModel model, List<Preference> preferences) {
  /** Copies the list. */
  public ScenarioModel {
    preferences = List.copyOf(preferences);
  }

  /** The model of a scenario; it needs an issue and a party. */
  public static ScenarioModel of(Scenario scenario, Level level) {
    var firmness = new Firmness(scenario);
    var issues = new ArrayList<Issue>();
    for (TableIssue issue : scenario.issues()) {
      issues.add(new Issue(issue.id(), IssueKind.CATEGORICAL, issue.values()));
    }
    var preferences = new ArrayList<Preference>();
    var parties = new ArrayList<Party>();
    for (String party : scenario.parties()) {
      Preference known = preference(scenario, party, firmness);
      preferences.add(known);
      parties.add(
          new Party(
              party,
              Optional.empty(),
              scenario.assumptions().noDeal(party),
              known.stated(),
              Optional.empty()));
    }
    var lines = new ArrayList<RedLine>();
    for (Refusal refusal : Refusal.of(scenario, level)) {
      lines.add(
          new RedLine.Refusal(
              refusal.premise().id(),
              scenario.parties().indexOf(refusal.premise().party()),
              refusal.refused()));
    }
    return new ScenarioModel(
        new SettlementModel(
            scenario.id(), issues, parties, lines, true, List.of(), Optional.empty()),
        preferences);
  }

  private static Preference preference(Scenario scenario, String party, Firmness firmness) {
    var low = new ArrayList<Rational>();
    var high = new ArrayList<Rational>();
    var values = new ArrayList<ValueKnowledge>();
    for (TableIssue issue : scenario.issues()) {
      List<Premise> own =
          scenario.on(issue.id()).stream().filter(p -> p.party().equals(party)).toList();
      boolean spoke = own.stream().anyMatch(p -> p.now().role() != Role.MENTION);
      Range weight = spoke ? scenario.assumptions().spoken() : scenario.assumptions().silent();
      low.add(weight.low());
      high.add(weight.high());
      var least = new ArrayList<Rational>();
      var most = new ArrayList<Rational>();
      for (String value : issue.values()) {
        Range worth =
            byHand(scenario, party, issue, value)
                .orElseGet(() -> worth(issue, value, own, firmness));
        least.add(worth.low());
        most.add(worth.high());
      }
      values.add(ValueKnowledge.within(least, most));
    }
    return new Preference(WeightKnowledge.within(low, high), values);
  }

  private static Optional<Range> byHand(
      Scenario scenario, String party, TableIssue issue, String value) {
    return scenario.assumptions().worths().stream()
        .filter(w -> w.party().equals(party))
        .filter(w -> w.issue().equals(issue.id()) && w.value().equals(value))
        .map(Assumptions.Worth::worth)
        .findFirst();
  }

  private static Range worth(TableIssue issue, String value, List<Premise> own, Firmness firmness) {
    Rational low = Rational.ZERO;
    Rational high = Rational.ONE;
    for (Premise premise : own) {
      Standpoint now = premise.now();
      Rational weight = firmness.of(now);
      boolean wanted = now.wants().contains(value);
      if (now.role() == Role.MENTION) {
        continue;
      }
      if (wanted) {
        low = low.max(weight);
      } else if (refused(now, issue, value)) {
        high = high.min(Rational.ONE.subtract(weight));
      } else if (!now.wants().isEmpty()) {
        high = high.min(Rational.ONE.subtract(weight.divide(Rational.of(2))));
      }
    }
    return low.compareTo(high) <= 0 ? new Range(low, high) : Range.UNKNOWN;
  }

  private static boolean refused(Standpoint now, TableIssue issue, String value) {
    return now.refuses().size() == 1
        && now.refuses().get(0).issue().equals(issue.id())
        && now.refuses().get(0).values().contains(value);
  }
}

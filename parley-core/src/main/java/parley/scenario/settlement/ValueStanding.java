package parley.scenario.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.ledger.line.Rank;
import parley.scenario.Premise;
import parley.scenario.Role;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.TableIssue;

/**
 * Who stands how on one value of an issue.
 *
 * @param issue the issue's id
 * @param value the value
 * @param standings for each party at the table, in their order
 * @param against the premises that say no to it, whatever the other issues are
 */
public record ValueStanding(
    String issue, String value, Map<String, Standing> standings, List<Premise> against) {
  /** What a value comes to. */
  public enum Verdict {
    /** A red line rules it out. */
    BLOCKED,
    /** Somebody says no, nobody rules it out. */
    CONTESTED,
    /** Nobody says no; somebody has not been heard on it or has not spoken for it. */
    FREE,
    /** Every party at the table speaks for it. */
    ACCEPTED;

    /** The word of results. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies map and list. */
  public ValueStanding {
    standings = Collections.unmodifiableMap(new LinkedHashMap<>(standings));
    against = List.copyOf(against);
  }

  /** The values of all issues, in their order. */
  public static List<ValueStanding> of(Scenario scenario) {
    var all = new ArrayList<ValueStanding>();
    for (TableIssue issue : scenario.issues()) {
      List<Premise> premises = scenario.on(issue.id());
      for (String value : issue.values()) {
        var standings = new LinkedHashMap<String, Standing>();
        for (String party : scenario.parties()) {
          standings.put(party, standing(party, issue, value, premises));
        }
        all.add(
            new ValueStanding(
                issue.id(),
                value,
                standings,
                premises.stream().filter(p -> saysNo(p.now(), issue, value)).toList()));
      }
    }
    return all;
  }

  private static Standing standing(
      String party, TableIssue issue, String value, List<Premise> premises) {
    Standing best = Standing.UNKNOWN;
    for (Premise premise : premises) {
      if (premise.party().equals(party)) {
        Standing one = one(premise.now(), issue, value);
        best = one.compareTo(best) < 0 ? one : best;
      }
    }
    return best;
  }

  private static Standing one(Standpoint now, TableIssue issue, String value) {
    if (saysNo(now, issue, value)) {
      return now.role() == Role.RED_LINE ? Standing.REFUSES : Standing.OBJECTS;
    }
    boolean tied =
        now.refuses().size() > 1
            && now.refuses().stream()
                .anyMatch(t -> t.issue().equals(issue.id()) && t.values().contains(value));
    if (tied) {
      return Standing.ON_CONDITION;
    }
    if (now.role() == Role.MENTION) {
      boolean firstHand =
          now.assumed() || now.witnesses().stream().anyMatch(w -> w.rank() != Rank.SECOND_HAND);
      return firstHand ? Standing.NO_OBJECTION : Standing.UNKNOWN;
    }
    if (!now.wants().contains(value)) {
      return Standing.NO_OBJECTION;
    }
    // what is wanted on a condition is not yet spoken for
    return now.proviso().isPresent() ? Standing.ON_CONDITION : Standing.WANTS;
  }

  private static boolean saysNo(Standpoint now, TableIssue issue, String value) {
    return now.refuses().size() == 1
        && now.refuses().get(0).issue().equals(issue.id())
        && now.refuses().get(0).values().contains(value);
  }

  /** What it comes to. */
  public Verdict verdict() {
    if (standings.containsValue(Standing.REFUSES)) {
      return Verdict.BLOCKED;
    }
    if (!against.isEmpty()) {
      return Verdict.CONTESTED;
    }
    boolean all = standings.values().stream().allMatch(s -> s == Standing.WANTS);
    return all ? Verdict.ACCEPTED : Verdict.FREE;
  }

  /** The parties by their standing, in the order of the table. */
  public Map<Standing, List<String>> parties() {
    var parties = new EnumMap<Standing, List<String>>(Standing.class);
    standings.forEach(
        (party, standing) -> parties.computeIfAbsent(standing, k -> new ArrayList<>()).add(party));
    return parties;
  }

  /** The parties of which nothing is known here. */
  public List<String> unknown() {
    return parties().getOrDefault(Standing.UNKNOWN, List.of());
  }
}

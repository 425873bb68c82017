package parley.scenario.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.DecisionMaker;
import parley.gmcr.model.Direction;
import parley.gmcr.model.Formula;
import parley.gmcr.model.OptionModel;
import parley.gmcr.model.Pattern;
import parley.position.Act;
import parley.scenario.Premise;
import parley.scenario.Scenario;

/**
 * One deal of a scenario as a graph model. Each party can accept the deal and take that back; a
 * party whose red lines it crosses has to give these up first; a party that threatened something
 * can carry it out. The deal is in force when all have accepted.
 *
 * <p>Preferences, most important first: whether the deal is in force (as the party finds it beside
 * no deal; nothing where that is not known), that no other carries out a threat, that its red lines
 * are not given up and its acceptance does not stand alone for nothing, and that its own threat is
 * carried out exactly when there is no deal. The order is an assumption.
 */
public final class DealConflict {
  private final Scenario scenario;
  private final List<Attitude> attitudes;
  private final List<ConflictOption> options = new ArrayList<>();
  private final int[] accepts;
  private final int[] yields;
  private final int[] threats;

  /**
   * The conflict over a deal.
   *
   * @param attitudes how each party would find it, in the order of the table
   */
  DealConflict(Scenario scenario, List<Attitude> attitudes) {
    this.scenario = scenario;
    this.attitudes = List.copyOf(attitudes);
    int parties = scenario.parties().size();
    accepts = new int[parties];
    yields = new int[parties];
    threats = new int[parties];
    for (int k = 0; k < parties; k++) {
      String party = scenario.parties().get(k);
      accepts[k] = option("accept:" + party, party + " accepts the deal", k);
      boolean crossed = attitudes.get(k).kind() == Attitude.Kind.WORSE;
      yields[k] =
          crossed
              ? option("yield:" + party, party + " gives up " + lines(attitudes.get(k)), k)
              : -1;
      threats[k] =
          threatens(party) ? option("threat:" + party, party + " carries out its threat", k) : -1;
    }
  }

  private int option(String id, String name, int owner) {
    options.add(new ConflictOption(id, name, owner, Direction.BOTH));
    return options.size() - 1;
  }

  private static String lines(Attitude attitude) {
    return String.join(" and ", attitude.because().stream().map(Premise::id).toList());
  }

  private boolean threatens(String party) {
    return scenario.premises().stream()
        .filter(p -> p.party().equals(party))
        .flatMap(p -> p.now().witnesses().stream())
        .anyMatch(w -> w.act() == Act.THREATEN);
  }

  /** How many options there are. */
  int size() {
    return options.size();
  }

  /** The state in which nobody has done anything. */
  long statusQuo() {
    return 0;
  }

  /** The state in which the deal is in force and no threat is carried out. */
  long agreed() {
    long state = 0;
    for (int k = 0; k < accepts.length; k++) {
      state |= 1L << accepts[k];
      state |= yields[k] >= 0 ? 1L << yields[k] : 0;
    }
    return state;
  }

  /**
   * The model.
   *
   * @param wanting the parties that prefer the deal to no deal; those that are neither here nor in
   *     {@code refusing} find both alike
   * @param refusing the parties that prefer no deal
   */
  OptionModel model(Set<String> wanting, Set<String> refusing) {
    var infeasible = new ArrayList<Pattern>();
    var statements = new ArrayList<List<Formula>>();
    for (int k = 0; k < accepts.length; k++) {
      if (yields[k] >= 0) {
        long mask = 1L << accepts[k] | 1L << yields[k];
        infeasible.add(new Pattern(mask, 1L << accepts[k]));
      }
      statements.add(statements(k, wanting, refusing));
    }
    return new OptionModel(
        scenario.id(),
        scenario.title(),
        scenario.parties().stream().map(p -> new DecisionMaker(p, p)).toList(),
        options,
        infeasible,
        statements,
        OptionalLong.of(statusQuo()));
  }

  private List<Formula> statements(int k, Set<String> wanting, Set<String> refusing) {
    String party = attitudes.get(k).party();
    var mine = new ArrayList<Formula>();
    if (wanting.contains(party)) {
      mine.add(inForce());
    } else if (refusing.contains(party)) {
      mine.add(new Formula.Not(inForce()));
    }
    for (int j = 0; j < threats.length; j++) {
      if (j != k && threats[j] >= 0) {
        mine.add(new Formula.Not(taken(threats[j])));
      }
    }
    if (yields[k] >= 0) {
      mine.add(Formula.when(inForce(), taken(yields[k])));
    }
    mine.add(Formula.when(inForce(), taken(accepts[k])));
    if (threats[k] >= 0) {
      mine.add(new Formula.Iff(taken(threats[k]), new Formula.Not(inForce())));
    }
    return mine;
  }

  private Formula inForce() {
    var all = new ArrayList<Formula>();
    for (int accept : accepts) {
      all.add(taken(accept));
    }
    return new Formula.And(all);
  }

  private static Formula taken(int option) {
    return new Formula.Literal(option, true);
  }

  /** A state in words. */
  String words(long state) {
    if (state == 0) {
      return "no deal";
    }
    boolean force = true;
    var done = new ArrayList<String>();
    for (int k = 0; k < accepts.length; k++) {
      boolean accepted = (state >>> accepts[k] & 1) == 1;
      force &= accepted;
      if (threats[k] >= 0 && (state >>> threats[k] & 1) == 1) {
        done.add(options.get(threats[k]).name());
      }
    }
    if (force) {
      return "the deal" + (done.isEmpty() ? "" : ", while " + String.join(", ", done));
    }
    for (int k = accepts.length - 1; k >= 0; k--) {
      if ((state >>> accepts[k] & 1) == 1) {
        done.add(0, options.get(accepts[k]).name());
      } else if (yields[k] >= 0 && (state >>> yields[k] & 1) == 1) {
        done.add(0, options.get(yields[k]).name());
      }
    }
    return "no deal, but " + String.join(", ", done);
  }
}

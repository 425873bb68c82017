package parley.scenario.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import parley.bargain.Combination;
import parley.error.Interruption;
import parley.scenario.Premise;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.evidence.Recoding.Kind;

/** Issues that premises can tie together, with the units of premises that speak of them. */
final class RecodedGroup {
  private final List<Integer> issues;
  private final int[] sizes;
  private final List<RecodedUnit> units;
  private final Map<Set<Combination>, Boolean> known = new LinkedHashMap<>();

  private RecodedGroup(List<Integer> issues, int[] sizes, List<RecodedUnit> units) {
    this.issues = issues;
    this.sizes = sizes;
    this.units = units;
  }

  /**
   * All groups of a scenario.
   *
   * @param box what a standpoint refuses at the level asked about
   */
  static List<RecodedGroup> of(Scenario scenario, Function<Standpoint, Optional<Combination>> box) {
    int[] group = java.util.stream.IntStream.range(0, scenario.issues().size()).toArray();
    for (Premise premise : scenario.premises()) {
      var touched = new BitSet();
      touched.set(scenario.place(premise.issue()));
      premise.standpoints().stream()
          .flatMap(s -> s.issues().stream())
          .forEach(id -> touched.set(scenario.place(id)));
      int least = touched.nextSetBit(0);
      touched.stream().forEach(i -> join(group, least, i));
    }
    int[] unit = units(scenario, group);
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      members.computeIfAbsent(group[i], k -> new ArrayList<>()).add(i);
    }
    var all = new ArrayList<RecodedGroup>();
    members.values().forEach(places -> all.add(group(scenario, places, unit, box)));
    return all;
  }

  // premises of one group that share a statement; what groups share is tried on the whole scenario
  private static int[] units(Scenario scenario, int[] group) {
    int[] unit = java.util.stream.IntStream.range(0, scenario.premises().size()).toArray();
    Map<String, Integer> first = new HashMap<>();
    for (int p = 0; p < unit.length; p++) {
      Premise premise = scenario.premises().get(p);
      int own = group[scenario.place(premise.issue())];
      for (Standpoint standpoint : premise.standpoints()) {
        for (String statement : standpoint.statements()) {
          Integer other = first.putIfAbsent(own + " " + statement, p);
          if (other != null) {
            join(unit, other, p);
          }
        }
      }
    }
    return unit;
  }

  private static void join(int[] of, int a, int b) {
    int from = of[b];
    int to = of[a];
    for (int i = 0; i < of.length; i++) {
      of[i] = of[i] == from ? to : of[i];
    }
  }

  private static RecodedGroup group(
      Scenario scenario,
      List<Integer> places,
      int[] unit,
      Function<Standpoint, Optional<Combination>> box) {
    Map<Integer, List<Premise>> premises = new TreeMap<>();
    for (int p = 0; p < unit.length; p++) {
      Premise premise = scenario.premises().get(p);
      if (places.contains(scenario.place(premise.issue()))) {
        premises.computeIfAbsent(unit[p], k -> new ArrayList<>()).add(premise);
      }
    }
    var units = new ArrayList<RecodedUnit>();
    premises
        .values()
        .forEach(
            own ->
                units.add(
                    new RecodedUnit(
                        own,
                        own.stream()
                            .map(p -> scenario.issues().get(scenario.place(p.issue())))
                            .toList(),
                        box)));
    int[] sizes = scenario.issues().stream().mapToInt(i -> i.size()).toArray();
    return new RecodedGroup(List.copyOf(places), sizes, List.copyOf(units));
  }

  List<RecodedUnit> units() {
    return units;
  }

  /** Whether all that its units can refuse is known. */
  boolean complete() {
    return units.stream().allMatch(RecodedUnit::complete);
  }

  /** The first outcome; values of other issues stay 0. */
  int[] first() {
    return new int[sizes.length];
  }

  /** Turns it into the next outcome of these issues; false after the last. */
  boolean next(int[] outcome) {
    for (int k = issues.size() - 1; k >= 0; k--) {
      int issue = issues.get(k);
      if (++outcome[issue] < sizes[issue]) {
        return true;
      }
      outcome[issue] = 0;
    }
    return false;
  }

  /** Whether some outcome is free when statements are coded so. */
  boolean possible(Map<String, Kind> kinds) {
    var boxes = new HashSet<Combination>();
    units.forEach(unit -> boxes.addAll(unit.refused(kinds)));
    return known.computeIfAbsent(boxes, b -> free(List.copyOf(b), first(), 0));
  }

  // depth first; a branch is left when a box holds all outcomes below it
  private boolean free(List<Combination> refused, int[] outcome, int at) {
    Interruption.check();
    if (at == issues.size()) {
      return true;
    }
    int issue = issues.get(at);
    for (int v = 0; v < sizes[issue]; v++) {
      outcome[issue] = v;
      boolean reached = false;
      for (Combination box : refused) {
        reached |= box.values().lastKey() <= issue && box.contains(outcome);
      }
      if (!reached && free(refused, outcome, at + 1)) {
        return true;
      }
    }
    outcome[issue] = 0;
    return false;
  }
}

package parley.scenario.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import parley.bargain.Combination;
import parley.error.Interruption;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.settlement.Level;
import parley.scenario.settlement.Refusal;

/**
 * What the premises refuse on some issues that belong together, step by step down their chains.
 *
 * <p>Issues belong together when any step of any premise names both.
 */
final class Refusing {
  private final int[] issues;
  private final int[] sizes;
  private final List<Fallback> chains;
  private final List<List<Optional<Combination>>> boxes;
  private final Map<List<Integer>, Boolean> known = new HashMap<>();

  private Refusing(
      int[] issues, int[] sizes, List<Fallback> chains, List<List<Optional<Combination>>> boxes) {
    this.issues = issues;
    this.sizes = sizes;
    this.chains = chains;
    this.boxes = boxes;
  }

  /** All groups of issues of a scenario at a level. */
  static List<Refusing> of(Scenario scenario, Level level) {
    var chains = scenario.premises().stream().map(Fallback::new).toList();
    var boxes = new ArrayList<List<Optional<Combination>>>();
    int count = scenario.issues().size();
    int[] group = java.util.stream.IntStream.range(0, count).toArray();
    for (Fallback chain : chains) {
      var own = new ArrayList<Optional<Combination>>();
      var touched = new BitSet();
      touched.set(scenario.place(chain.premise().issue()));
      for (Fallback.Step step : chain.steps()) {
        Optional<Combination> box =
            step.standpoint()
                .filter(s -> level.counts(s.role()))
                .map(Standpoint::refuses)
                .map(terms -> Refusal.box(scenario, terms));
        box.ifPresent(b -> b.values().keySet().forEach(touched::set));
        own.add(box);
      }
      boxes.add(own);
      join(group, touched);
    }
    var members = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < count; i++) {
      members.computeIfAbsent(group[i], k -> new ArrayList<>()).add(i);
    }
    var all = new ArrayList<Refusing>();
    members.forEach((g, places) -> all.add(group(scenario, chains, boxes, places)));
    return all;
  }

  private static void join(int[] group, BitSet touched) {
    int least = touched.stream().map(i -> group[i]).min().orElseThrow();
    touched.stream()
        .forEach(
            i -> {
              int old = group[i];
              for (int k = 0; k < group.length; k++) {
                group[k] = group[k] == old ? least : group[k];
              }
            });
  }

  private static Refusing group(
      Scenario scenario,
      List<Fallback> chains,
      List<List<Optional<Combination>>> boxes,
      List<Integer> places) {
    int[] issues = places.stream().mapToInt(Integer::intValue).toArray();
    int[] sizes = places.stream().mapToInt(i -> scenario.issues().get(i).size()).toArray();
    var own = new ArrayList<Fallback>();
    var ownBoxes = new ArrayList<List<Optional<Combination>>>();
    for (int c = 0; c < chains.size(); c++) {
      if (places.contains(scenario.place(chains.get(c).premise().issue()))) {
        own.add(chains.get(c));
        ownBoxes.add(boxes.get(c).stream().map(b -> b.map(box -> narrowed(box, issues))).toList());
      }
    }
    return new Refusing(issues, sizes, own, ownBoxes);
  }

  private static Combination narrowed(Combination box, int[] issues) {
    var own = new TreeMap<Integer, SortedSet<Integer>>();
    box.values()
        .forEach((issue, values) -> own.put(java.util.Arrays.binarySearch(issues, issue), values));
    return new Combination(own);
  }

  int[] issues() {
    return issues.clone();
  }

  int[] sizes() {
    return sizes.clone();
  }

  List<Fallback> chains() {
    return chains;
  }

  /** What a chain refuses at a step; empty if nothing. */
  Optional<Combination> box(int chain, int step) {
    return boxes.get(chain).get(step);
  }

  /** Whether some combination of these issues is free without these statements. */
  boolean possible(Set<String> gone) {
    List<Integer> depths = chains.stream().map(c -> c.depth(gone)).toList();
    return possible(depths);
  }

  boolean possible(List<Integer> depths) {
    return known.computeIfAbsent(
        depths,
        at -> {
          var refused = new ArrayList<Combination>();
          for (int c = 0; c < chains.size(); c++) {
            box(c, at.get(c)).ifPresent(refused::add);
          }
          return free(refused, new int[sizes.length], 0);
        });
  }

  // depth first; a branch is left when a box holds all outcomes below it
  private boolean free(List<Combination> refused, int[] outcome, int issue) {
    Interruption.check();
    if (issue == sizes.length) {
      return true;
    }
    for (int v = 0; v < sizes[issue]; v++) {
      outcome[issue] = v;
      boolean reached = false;
      for (Combination box : refused) {
        reached |= box.values().lastKey() <= issue && box.contains(outcome);
      }
      if (!reached && free(refused, outcome, issue + 1)) {
        return true;
      }
    }
    return false;
  }
}

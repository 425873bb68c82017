package parley.scenario.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.bargain.Combination;
import parley.error.Interruption;
import parley.scenario.Scenario;
import parley.scenario.settlement.Level;
import parley.scenario.settlement.Refusal;

/**
 * The minimal sets of other codings, of few statements each, that would turn an answer.
 *
 * <p>Premises that share statements make a unit, and of each unit everything is known that it can
 * refuse when up to {@link #MOST_CHANGED} of its statements are coded otherwise. <em>From blocked
 * to open:</em> an outcome is freed by one change of each unit that refuses it; the minimal sets
 * over all outcomes of a group of issues, joined over the blocked groups, are all. <em>From open to
 * blocked:</em> only changes that make a unit refuse more can block a group; all few of them are
 * tried together. Every set is tried on the whole scenario, and so is every smaller one.
 *
 * <p>Cost: for each unit its statements to the power {@link #MOST_CHANGED}; outcomes of a group
 * times its units; both up to limits beyond which the answer says that it is not complete.
 */
public final class RecodedEvidence {
  /** How many statements a set recodes at most. */
  public static final int MOST_CHANGED = 3;

  /** Of more statements in one unit only pairs are tried. */
  static final int MOST_STATEMENTS = 16;

  private static final int MOST_OUTCOMES = 100_000;
  private static final int MOST_TRIED = 20_000;
  private static final int MOST_SETS = 200;

  private final Level level;
  private final List<RecodedGroup> groups;
  private boolean complete;
  private int tried;

  private RecodedEvidence(Scenario scenario, Level level) {
    this.level = level;
    this.groups =
        RecodedGroup.of(
            scenario,
            s ->
                level.counts(s.role())
                    ? Optional.of(Refusal.box(scenario, s.refuses()))
                    : Optional.empty());
    this.complete = groups.stream().allMatch(RecodedGroup::complete);
  }

  /** The answer at a level and the few other codings that would turn it. */
  public static RecodedConclusion of(Scenario scenario, Level level) {
    return new RecodedEvidence(scenario, level).run();
  }

  private RecodedConclusion run() {
    boolean possible = possible(Set.of());
    List<Set<Recoding>> candidates = possible ? blocking() : opening();
    var turning = new ArrayList<Set<Recoding>>();
    for (Set<Recoding> set : MinimalSets.of(candidates)) {
      // statements shared between groups can undo elsewhere what they do here
      if (possible(set) != possible) {
        turning.add(set);
      } else {
        complete = false;
      }
    }
    complete &= turning.size() <= MOST_SETS;
    return new RecodedConclusion(
        level,
        possible,
        turning.size() <= MOST_SETS ? turning : turning.subList(0, MOST_SETS),
        complete);
  }

  private boolean possible(Set<Recoding> set) {
    return groups.stream().allMatch(group -> group.possible(RecodedUnit.kinds(set)));
  }

  // ---- from blocked to open ----

  private List<Set<Recoding>> opening() {
    List<Set<Recoding>> joined = new ArrayList<>(List.of(Set.of()));
    for (RecodedGroup group : groups) {
      if (!group.possible(Map.of())) {
        joined = MinimalSets.of(product(joined, opening(group)));
      }
    }
    return joined;
  }

  private List<Set<Recoding>> opening(RecodedGroup group) {
    var sets = new HashSet<Set<Recoding>>();
    int[] outcome = group.first();
    int seen = 0;
    do {
      Interruption.check();
      sets.addAll(freeing(group, outcome));
      seen++;
    } while (seen < MOST_OUTCOMES && group.next(outcome));
    complete &= seen < MOST_OUTCOMES;
    return MinimalSets.of(sets);
  }

  /** The minimal sets with which no unit refuses the outcome. */
  private static List<Set<Recoding>> freeing(RecodedGroup group, int[] outcome) {
    List<Set<Recoding>> joined = List.of(Set.of());
    for (RecodedUnit unit : group.units()) {
      if (contains(unit.now(), outcome)) {
        var own = new ArrayList<Set<Recoding>>();
        unit.ways()
            .forEach(
                (boxes, ways) -> {
                  if (!contains(boxes, outcome)) {
                    own.addAll(ways);
                  }
                });
        joined = product(joined, MinimalSets.of(own));
      }
      if (joined.isEmpty()) {
        return joined;
      }
    }
    return joined;
  }

  private static boolean contains(Set<Combination> boxes, int[] outcome) {
    return boxes.stream().anyMatch(box -> box.contains(outcome));
  }

  private static List<Set<Recoding>> product(List<Set<Recoding>> a, List<Set<Recoding>> b) {
    var joined = new LinkedHashSet<Set<Recoding>>();
    for (Set<Recoding> x : a) {
      for (Set<Recoding> y : b) {
        var both = new TreeSet<>(x);
        both.addAll(y);
        if (both.size() <= MOST_CHANGED && RecodedUnit.kinds(both).size() == both.size()) {
          joined.add(both);
        }
      }
    }
    return new ArrayList<>(joined);
  }

  // ---- from open to blocked ----

  private List<Set<Recoding>> blocking() {
    var sets = new ArrayList<Set<Recoding>>();
    for (RecodedGroup group : groups) {
      blocking(group, 0, Set.of(), sets);
    }
    return sets;
  }

  private void blocking(
      RecodedGroup group, int from, Set<Recoding> chosen, List<Set<Recoding>> sets) {
    for (int u = from; u < group.units().size(); u++) {
      RecodedUnit unit = group.units().get(u);
      Set<Combination> now = unit.now();
      for (var way : unit.ways().entrySet()) {
        if (within(way.getKey(), now)) {
          continue;
        }
        for (Set<Recoding> set : product(List.of(chosen), way.getValue())) {
          if (tried++ >= MOST_TRIED) {
            complete = false;
            return;
          }
          if (!group.possible(RecodedUnit.kinds(set))) {
            sets.add(set);
          } else if (set.size() < MOST_CHANGED) {
            blocking(group, u + 1, set, sets);
          }
        }
      }
    }
  }

  // whether every box lies in one of the others, so that nothing more is refused
  private static boolean within(Set<Combination> boxes, Set<Combination> others) {
    return boxes.stream().allMatch(box -> others.stream().anyMatch(box::isWithin));
  }
}

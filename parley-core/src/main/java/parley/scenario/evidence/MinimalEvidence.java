package parley.scenario.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.bargain.Combination;
import parley.error.Interruption;
import parley.scenario.Scenario;
import parley.scenario.settlement.Level;

/**
 * The minimal sets of statements on which an answer hangs: without them, or with other codings for
 * them, it would be the other one.
 *
 * <p><em>From blocked to open.</em> An outcome becomes free when every premise has fallen back to a
 * step that does not refuse it. Steps only go down as statements go, so there is one least set for
 * each outcome, found by letting premises fall until none refuses it. The minimal ones of these
 * sets over all outcomes of a group of issues, joined over the blocked groups, are all minimal
 * sets; each is tried on the whole scenario.
 *
 * <p><em>From open to blocked.</em> Only premises that can fall back on a wider refusal matter (a
 * red line that was given up). All combinations of their steps are tried.
 *
 * <p>Cost: outcomes of a group times premises, and the product of the steps of the premises that
 * can widen, both up to a limit beyond which the answer says that it is not complete.
 */
public final class MinimalEvidence {
  private static final int MOST_OUTCOMES = 100_000;
  private static final int MOST_STEPS = 20_000;
  private static final int MOST_SETS = 200;

  private final Level level;
  private final List<Refusing> groups;
  private boolean complete = true;

  private MinimalEvidence(Scenario scenario, Level level) {
    this.level = level;
    this.groups = Refusing.of(scenario, level);
  }

  /** The answer at a level and what it hangs on. */
  public static Conclusion of(Scenario scenario, Level level) {
    return new MinimalEvidence(scenario, level).run();
  }

  private Conclusion run() {
    boolean possible = possible(Set.of());
    List<Set<String>> sets = possible ? blocking() : opening();
    return new Conclusion(level, possible, sets, complete);
  }

  private boolean possible(Set<String> gone) {
    return groups.stream().allMatch(group -> group.possible(gone));
  }

  // ---- from blocked to open ----

  private List<Set<String>> opening() {
    List<Set<String>> joined = new ArrayList<>(List.of(Set.of()));
    for (Refusing group : groups) {
      if (!group.possible(Set.of())) {
        List<Set<String>> own = opening(group);
        var longer = new ArrayList<Set<String>>();
        for (Set<String> a : joined) {
          for (Set<String> b : own) {
            var both = new TreeSet<>(a);
            both.addAll(b);
            longer.add(both);
          }
        }
        joined = capped(MinimalSets.of(longer));
      }
    }
    List<Set<String>> sound = joined.stream().filter(this::possible).toList();
    // a statement shared between groups brought an older refusal back
    complete &= sound.size() == joined.size();
    return MinimalSets.of(sound);
  }

  private List<Set<String>> opening(Refusing group) {
    int[] sizes = group.sizes();
    long outcomes = 1;
    for (int size : sizes) {
      outcomes = Math.min(outcomes * size, MOST_OUTCOMES + 1L);
    }
    if (outcomes > MOST_OUTCOMES) {
      complete = false;
    }
    var sets = new HashSet<Set<String>>();
    int[] outcome = new int[sizes.length];
    long tried = 0;
    do {
      Interruption.check();
      least(group, outcome).ifPresent(sets::add);
      tried++;
    } while (tried < MOST_OUTCOMES && next(outcome, sizes));
    return capped(MinimalSets.of(sets));
  }

  private static boolean next(int[] outcome, int[] sizes) {
    for (int i = outcome.length - 1; i >= 0; i--) {
      if (++outcome[i] < sizes[i]) {
        return true;
      }
      outcome[i] = 0;
    }
    return false;
  }

  /** The least set of statements without which no premise of the group refuses the outcome. */
  private static Optional<Set<String>> least(Refusing group, int[] outcome) {
    Set<String> gone = new TreeSet<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int c = 0; c < group.chains().size(); c++) {
        Fallback chain = group.chains().get(c);
        int step = chain.depth(gone);
        while (step < chain.steps().size() && refuses(group, c, step, outcome)) {
          step++;
        }
        if (step == chain.steps().size()) {
          return Optional.empty();
        }
        changed |= gone.addAll(chain.steps().get(step).without());
      }
    }
    return Optional.of(gone);
  }

  private static boolean refuses(Refusing group, int chain, int step, int[] outcome) {
    return group.box(chain, step).filter(box -> box.contains(outcome)).isPresent();
  }

  // ---- from open to blocked ----

  private List<Set<String>> blocking() {
    var sets = new ArrayList<Set<String>>();
    for (Refusing group : groups) {
      List<Integer> widening = new ArrayList<>();
      long product = 1;
      for (int c = 0; c < group.chains().size(); c++) {
        if (widens(group, c)) {
          widening.add(c);
          product = Math.min(product * group.chains().get(c).steps().size(), MOST_STEPS + 1L);
        }
      }
      if (product > MOST_STEPS) {
        complete = false;
      } else if (!widening.isEmpty()) {
        fall(group, widening, 0, Set.of(), sets);
      }
    }
    return capped(MinimalSets.of(sets));
  }

  private void fall(
      Refusing group, List<Integer> widening, int at, Set<String> gone, List<Set<String>> sets) {
    if (at == widening.size()) {
      if (!group.possible(gone)) {
        sets.add(gone);
      }
      return;
    }
    for (Fallback.Step step : group.chains().get(widening.get(at)).steps()) {
      var more = new TreeSet<>(gone);
      more.addAll(step.without());
      fall(group, widening, at + 1, more, sets);
    }
  }

  // whether some later step refuses an outcome that an earlier one does not
  private static boolean widens(Refusing group, int chain) {
    int steps = group.chains().get(chain).steps().size();
    for (int a = 0; a < steps; a++) {
      for (int b = a + 1; b < steps; b++) {
        Optional<Combination> before = group.box(chain, a);
        Optional<Combination> after = group.box(chain, b);
        if (after.isPresent() && (before.isEmpty() || !after.get().isWithin(before.get()))) {
          return true;
        }
      }
    }
    return false;
  }

  // ---- sets ----

  private List<Set<String>> capped(List<Set<String>> sets) {
    complete &= sets.size() <= MOST_SETS;
    return sets.size() <= MOST_SETS ? sets : sets.subList(0, MOST_SETS);
  }
}

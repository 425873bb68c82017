package parley.scenario.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.scenario.Premise;
import parley.scenario.Role;
import parley.scenario.Standpoint;

/**
 * Where a premise stands when statements are not there: the present standpoint as long as one of
 * its statements stands (as a red line, one that draws it), then what is left of it, then the one
 * before.
 *
 * <p>The standpoints form a chain; the more statements go, the further down it stands. What has to
 * go to come to a step contains what has to go for the steps above.
 */
final class Fallback {
  private final Premise premise;
  private final List<Step> steps;

  /**
   * A step of the chain.
   *
   * @param standpoint where the premise then stands; empty when nothing is left of it
   * @param without the statements that must be gone
   */
  record Step(Optional<Standpoint> standpoint, Set<String> without) {}

  Fallback(Premise premise) {
    this.premise = premise;
    this.steps = steps(premise);
  }

  Premise premise() {
    return premise;
  }

  List<Step> steps() {
    return steps;
  }

  private static List<Step> steps(Premise premise) {
    var steps = new ArrayList<Step>();
    var gone = new TreeSet<String>();
    for (Standpoint standpoint : premise.standpoints()) {
      if (standpoint.assumed()) {
        steps.add(new Step(Optional.of(standpoint), Set.copyOf(gone)));
        return List.copyOf(steps);
      }
      // a statement that is gone already bears nothing further down
      Optional<Standpoint> left = left(standpoint, gone);
      left.ifPresent(s -> steps.add(new Step(Optional.of(s), Set.copyOf(gone))));
      if (left.filter(s -> s.role() == Role.RED_LINE).isPresent()) {
        gone.addAll(standpoint.bearers());
        left(standpoint, gone)
            .ifPresent(s -> steps.add(new Step(Optional.of(s), Set.copyOf(gone))));
      }
      gone.addAll(standpoint.statements());
    }
    steps.add(new Step(Optional.empty(), Set.copyOf(gone)));
    return List.copyOf(steps);
  }

  // what a standpoint is when some statements are not there
  private static Optional<Standpoint> left(Standpoint standpoint, Set<String> gone) {
    if (gone.containsAll(standpoint.statements())) {
      return Optional.empty();
    }
    boolean red = standpoint.role() == Role.RED_LINE && !gone.containsAll(standpoint.bearers());
    return red || standpoint.role() != Role.RED_LINE
        ? Optional.of(standpoint)
        : standpoint.softened();
  }

  /** The number of the step at which it stands without these statements. */
  int depth(Set<String> gone) {
    int depth = 0;
    while (depth + 1 < steps.size() && gone.containsAll(steps.get(depth + 1).without())) {
      depth++;
    }
    return depth;
  }

  /** Where it stands without these statements. */
  Optional<Standpoint> without(Set<String> gone) {
    return steps.get(depth(gone)).standpoint();
  }
}

package parley.scenario.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Keeps of several sets those that hold no other one of them. */
final class MinimalSets {
  private MinimalSets() {}

  /** The minimal ones, smaller ones first. */
  static <T> List<Set<T>> of(Iterable<Set<T>> sets) {
    var bySize = new ArrayList<Set<T>>();
    sets.forEach(bySize::add);
    bySize.sort(Comparator.<Set<T>>comparingInt(Set::size).thenComparing(Object::toString));
    var minimal = new ArrayList<Set<T>>();
    for (Set<T> set : bySize) {
      if (minimal.stream().noneMatch(set::containsAll)) {
        minimal.add(set);
      }
    }
    return minimal;
  }
}

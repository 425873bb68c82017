package parley.gmcr.inverse;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The nearest ranking that has a property, by Dijkstra's search from a given one.
 *
 * <p>The number of rankings grows with the power of the distance, so the search has a budget; up to
 * where it came, that there is nothing nearer is proved.
 */
final class NearestRanking {
  private final Predicate<Ranking> property;

  private record Place(Ranking ranking, int distance) {}

  /**
   * @param found the nearest, if it lies nearer than the given bound and the budget sufficed
   * @param atLeast nothing lies nearer than this; the bound itself where nothing lies below it
   * @param tested how many rankings were tried
   */
  record Result(Optional<Ranking> found, int atLeast, int tested) {}

  NearestRanking(Predicate<Ranking> property) {
    this.property = property;
  }

  /** Searches rankings at a distance from 1 to below the bound. */
  Result from(Ranking start, int bound, int budget) {
    boolean ties = start.hasTies();
    var queue = new PriorityQueue<Place>(Comparator.comparingInt(Place::distance));
    Set<Ranking> done = new HashSet<>();
    queue.add(new Place(start, 0));
    int tested = 0;
    while (!queue.isEmpty()) {
      Place at = queue.remove();
      if (!done.add(at.ranking)) {
        continue;
      }
      if (at.distance > 0) {
        if (tested == budget || Thread.currentThread().isInterrupted()) {
          return new Result(Optional.empty(), at.distance, tested);
        }
        tested++;
        if (property.test(at.ranking)) {
          return new Result(Optional.of(at.ranking), at.distance, tested);
        }
      }
      at.ranking.neighbours(
          ties,
          bound - 1 - at.distance,
          (next, cost) -> {
            if (!done.contains(next)) {
              queue.add(new Place(next, at.distance + cost));
            }
          });
    }
    return new Result(Optional.empty(), bound, tested);
  }
}

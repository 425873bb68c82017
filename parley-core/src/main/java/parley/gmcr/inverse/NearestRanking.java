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
  // a ranking is met on several ways before it is tried
  private static final int ROOM = 3;

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
    // the least distance at which rankings were left out because the budget is spoken for
    int[] leftOut = {bound};
    while (!queue.isEmpty()) {
      Place at = queue.remove();
      if (at.distance > leftOut[0]) {
        break;
      }
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
          Math.min(bound - 1, leftOut[0]) - at.distance,
          (next, cost) -> {
            int distance = at.distance + cost;
            if (queue.size() + done.size() > ROOM * budget) {
              leftOut[0] = Math.min(leftOut[0], distance);
            } else if (!done.contains(next)) {
              queue.add(new Place(next, distance));
            }
          });
    }
    return new Result(Optional.empty(), leftOut[0], tested);
  }
}

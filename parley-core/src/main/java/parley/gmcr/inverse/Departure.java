package parley.gmcr.inverse;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.GraphStability;

/**
 * The nearest ranking of a decision maker with which it would leave a state by a given move.
 *
 * <p>The move's end must lie above the state, and so must every answer of the others or, for
 * symmetric concepts, something it can move to from there. Which of them, is decided best first:
 * what has to lie above only grows, and with it the distance. Exact unless the budget runs out.
 */
final class Departure {
  private static final int MOST_TRIED = 100;

  private final GraphModel model;
  private final GraphStability now;
  private final Concept concept;

  /**
   * @param ranking a ranking with which the decision maker leaves; empty if none is near enough
   * @param exact whether it is the nearest; else it is an upper bound
   */
  record Result(Optional<Ranking> ranking, boolean exact) {}

  private record Partial(BitSet rise, Ranking ranking, int distance) {}

  Departure(GraphModel model, GraphStability now, Concept concept) {
    this.model = model;
    this.now = now;
    this.concept = concept;
  }

  /**
   * The nearest ranking with which the decision maker leaves s for t.
   *
   * @param bound one at this distance or farther is of no use
   */
  Result of(int dm, int s, int t, int bound) {
    var first = new BitSet();
    first.set(t);
    List<BitSet> clauses = concept == Concept.R ? List.of() : clauses(dm, s, t);
    if (clauses.stream().anyMatch(BitSet::isEmpty)) {
      return new Result(Optional.empty(), true);
    }
    clauses.stream().filter(c -> c.cardinality() == 1).forEach(first::or);
    var queue = new PriorityQueue<Partial>(Comparator.comparingInt(Partial::distance));
    queue.add(partial(dm, s, first));
    Set<BitSet> done = new HashSet<>();
    for (int tried = 0; !queue.isEmpty() && tried < MOST_TRIED; tried++) {
      Partial at = queue.remove();
      if (at.distance >= bound) {
        return new Result(Optional.empty(), true);
      }
      Optional<BitSet> open =
          clauses.stream()
              .filter(c -> c.stream().noneMatch(y -> at.ranking.above(y, s)))
              .findFirst();
      if (open.isEmpty()) {
        return new Result(Optional.of(at.ranking), true);
      }
      open.get().stream()
          .forEach(
              y -> {
                var more = (BitSet) at.rise.clone();
                more.set(y);
                if (done.add(more)) {
                  queue.add(partial(dm, s, more));
                }
              });
    }
    clauses.forEach(c -> first.set(c.nextSetBit(0)));
    return new Result(Optional.of(partial(dm, s, first).ranking), false);
  }

  private Partial partial(int dm, int s, BitSet rise) {
    var preference = model.preferences().get(dm);
    Ranking ranking = Lift.above(preference, s, rise);
    return new Partial(rise, ranking, Ranking.of(preference).distance(ranking));
  }

  // one for each answer of the others: the states of which one must lie above s
  private List<BitSet> clauses(int dm, int s, int t) {
    return now.answersTo(dm, t, concept.credible()).stream()
        .mapToObj(
            x -> {
              var clause = new BitSet();
              clause.set(x);
              if (concept.symmetric()) {
                IntStream.of(model.moves(dm, x)).forEach(clause::set);
              }
              clause.clear(s);
              return clause;
            })
        .filter(clause -> !clause.get(t))
        .distinct()
        .sorted(Comparator.comparingInt(BitSet::cardinality))
        .toList();
  }
}

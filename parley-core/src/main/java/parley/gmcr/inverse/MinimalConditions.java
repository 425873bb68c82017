package parley.gmcr.inverse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.gmcr.model.GraphModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.JointMoves;
import parley.gmcr.stability.Reading;
import parley.gmcr.stability.Semantics;

/**
 * What one decision maker must want so that a state is stable for it: minimal conditions instead of
 * a list of rankings.
 *
 * <p>A condition is a set of states that the decision maker must not prefer to the target. For each
 * of its moves t either t itself is not preferred, or some answer x of the opponents (and, for
 * symmetric concepts, everything it could move to from x) is not. Combining the moves and dropping
 * whatever contains a smaller set gives all minimal conditions. The opponents' own preferences,
 * which decide what is credible for SEQ and SSEQ, are taken as they are. The inverse problem:
 * Kinsara, Kilgour and Hipel (2014, 2015).
 */
public final class MinimalConditions {
  private final GraphModel model;
  private final JointMoves joint;
  private final int limit;

  /**
   * @param limit the most conditions kept while combining; the answer is empty beyond
   */
  public MinimalConditions(GraphModel model, int limit) {
    this.model = model;
    this.joint = new JointMoves(model, Semantics.SEQUENCES, Reading.SIMPLE);
    this.limit = limit;
  }

  /**
   * The minimal sets of states that must not be preferred to the target, smallest first.
   *
   * @return empty when there would be more than the limit
   */
  public Optional<List<Set<Integer>>> of(int dm, Concept concept, int target) {
    List<Set<Integer>> sofar = List.of(Set.of());
    for (int t : model.moves(dm, target)) {
      Set<Set<Integer>> combined = new LinkedHashSet<>();
      for (Set<Integer> one : sofar) {
        for (Set<Integer> way : ways(dm, concept, target, t)) {
          Set<Integer> both = new TreeSet<>(one);
          both.addAll(way);
          combined.add(both);
        }
        if (combined.size() > 8 * limit) {
          return Optional.empty();
        }
      }
      sofar = minimal(combined);
      if (sofar.size() > limit) {
        return Optional.empty();
      }
    }
    return Optional.of(sofar);
  }

  private List<Set<Integer>> ways(int dm, Concept concept, int target, int t) {
    Set<Set<Integer>> ways = new LinkedHashSet<>();
    ways.add(Set.of(t));
    if (concept != Concept.R) {
      int[] opponents =
          IntStream.range(0, model.decisionMakers().size()).filter(j -> j != dm).toArray();
      BitSet answers = joint.reach(opponents, t, concept.credible());
      for (int x = answers.nextSetBit(0); x >= 0; x = answers.nextSetBit(x + 1)) {
        Set<Integer> way = new TreeSet<>();
        way.add(x);
        if (concept.symmetric()) {
          IntStream.of(model.moves(dm, x)).forEach(way::add);
        }
        // the target is never preferred to itself
        way.remove(target);
        ways.add(way);
      }
    }
    return minimal(ways);
  }

  private static List<Set<Integer>> minimal(Set<Set<Integer>> sets) {
    List<Set<Integer>> kept = new ArrayList<>();
    sets.stream()
        .sorted(Comparator.comparingInt((Set<Integer> s) -> s.size()))
        .forEach(
            s -> {
              if (kept.stream().noneMatch(s::containsAll)) {
                kept.add(s);
              }
            });
    return kept;
  }
}

package parley.gmcr.inverse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.gmcr.model.GraphModel;

/**
 * How many changes of preference a set of demands asks for, and how many a clause asks for at
 * least.
 *
 * <p>A pair of states costs one change if some demand on it does not hold. For the bound the cost
 * of a pair is shared among the clauses in which it occurs, and pairs that may come for free by
 * transitivity cost nothing, so that the sum over clauses never asks too much.
 */
final class ChangeCost {
  private final int[] pair;
  private final BitSet missing = new BitSet();
  private final double[] share;

  private record Pair(int dm, int upper, int lower) {}

  ChangeCost(GraphModel model, List<Demand> demands, List<List<BitSet>> clauses) {
    pair = new int[demands.size()];
    Map<Pair, Integer> pairs = new HashMap<>();
    Map<Consequences.View, Set<Integer>> edges = new HashMap<>();
    for (int d = 0; d < pair.length; d++) {
      Demand demand = demands.get(d);
      var key = new Pair(demand.dm(), demand.upper(), demand.lower());
      pair[d] = pairs.computeIfAbsent(key, k -> pairs.size());
      missing.set(d, !demand.holds(model));
      edges
          .computeIfAbsent(new Consequences.View(demand.upper(), demand.dm()), k -> new HashSet<>())
          .add(demand.lower());
    }
    share = new double[pairs.size()];
    for (List<BitSet> clause : clauses) {
      var any = new BitSet();
      clause.forEach(any::or);
      any.and(missing);
      pairs(any).stream().forEach(p -> share[p]++);
    }
    for (int d = 0; d < pair.length; d++) {
      if (Consequences.mayFollowByChain(edges, demands.get(d))) {
        share[pair[d]] = 0;
      }
    }
    for (int p = 0; p < share.length; p++) {
      share[p] = share[p] == 0 ? 0 : 1 / share[p];
    }
  }

  /** How many pairs of the set have to change. */
  int changes(BitSet set) {
    return pairs(set).cardinality();
  }

  /** The part of the changes that one way of a clause has to answer for. */
  double share(BitSet way) {
    return pairs(way).stream().mapToDouble(p -> share[p]).sum();
  }

  private BitSet pairs(BitSet set) {
    var pairs = new BitSet();
    for (int d = set.nextSetBit(0); d >= 0; d = set.nextSetBit(d + 1)) {
      if (missing.get(d)) {
        pairs.set(pair[d]);
      }
    }
    return pairs;
  }
}

package parley.gmcr.inverse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import parley.gmcr.model.GraphModel;

/**
 * All minimal sets of demands that contain one way of each clause, best first.
 *
 * <p>A* over the clauses, those with few ways first; see {@link ChangeCost} for the bound.
 */
final class Combination {
  private static final int MOST_STEPS = 60_000;
  private static final double ROUNDING = 1e-9;

  private final GraphModel model;
  private final int limit;
  private final List<Demand> demands = new ArrayList<>();
  private final Map<Demand, Integer> index = new HashMap<>();
  private final List<List<BitSet>> clauses = new ArrayList<>();

  private record Partial(int clause, BitSet chosen, double shares, double bound) {}

  Combination(GraphModel model, int limit) {
    this.model = model;
    this.limit = limit;
  }

  Conditions of(List<SanctionWays.Ways> all) {
    all.stream()
        .sorted(Comparator.comparingInt(w -> w.ways().size()))
        .forEach(w -> clauses.add(w.ways().stream().map(this::bits).toList()));
    var cost = new ChangeCost(model, demands, clauses);
    double[] open = new double[clauses.size() + 1];
    for (int c = clauses.size() - 1; c >= 0; c--) {
      open[c] = open[c + 1] + clauses.get(c).stream().mapToDouble(cost::share).min().orElse(0);
    }
    boolean complete = all.stream().allMatch(SanctionWays.Ways::complete);
    var queue =
        new PriorityQueue<Partial>(
            Comparator.comparingDouble(Partial::bound)
                .thenComparingInt(p -> -p.clause)
                .thenComparingInt(p -> p.chosen.cardinality()));
    queue.add(new Partial(0, new BitSet(), 0, Math.ceil(open[0] - ROUNDING)));
    Set<BitSet> found = new HashSet<>();
    List<BitSet> order = new ArrayList<>();
    for (int step = 0; !queue.isEmpty(); step++) {
      if (step > MOST_STEPS || order.size() == limit) {
        complete = false;
        break;
      }
      Partial at = queue.remove();
      int clause = at.clause;
      while (clause < clauses.size() && met(at.chosen, clauses.get(clause))) {
        clause++;
      }
      if (clause == clauses.size()) {
        BitSet plain = withoutConsequences(at.chosen);
        int changes = cost.changes(plain);
        if (changes > at.bound) {
          queue.add(new Partial(clause, plain, at.shares, changes));
        } else if (irredundant(plain) && found.add(plain)) {
          order.add(plain);
        }
        continue;
      }
      for (BitSet way : clauses.get(clause)) {
        BitSet both = (BitSet) at.chosen.clone();
        both.or(way);
        if (Consequences.consistent(named(both))) {
          double shares = at.shares + cost.share(way);
          double bound = Math.ceil(shares + open[clause + 1] - ROUNDING);
          queue.add(new Partial(clause + 1, both, shares, bound));
        }
      }
    }
    return new Conditions(
        order.stream()
            .sorted(Comparator.comparingInt(cost::changes).thenComparingInt(BitSet::cardinality))
            .map(b -> new Conditions.Condition(List.copyOf(named(b)), cost.changes(b)))
            .toList(),
        complete);
  }

  private BitSet bits(Set<Demand> way) {
    var bits = new BitSet();
    for (Demand d : way) {
      int at = index.computeIfAbsent(d, k -> demands.size());
      if (at == demands.size()) {
        demands.add(d);
      }
      bits.set(at);
    }
    return bits;
  }

  private Collection<Demand> named(BitSet set) {
    return set.stream().mapToObj(demands::get).sorted().toList();
  }

  private boolean met(BitSet set, List<BitSet> clause) {
    for (BitSet way : clause) {
      var rest = (BitSet) way.clone();
      rest.andNot(set);
      if (rest.isEmpty()
          || (rest.stream().allMatch(d -> mayFollow(d, set))
              && rest.stream().allMatch(d -> Consequences.follow(named(set), demands.get(d))))) {
        return true;
      }
    }
    return false;
  }

  // a chain ends in the demand's lower state, so some demand of the set must do so, too
  private boolean mayFollow(int demand, BitSet set) {
    Demand d = demands.get(demand);
    return set.stream()
        .mapToObj(demands::get)
        .anyMatch(e -> e.dm() == d.dm() && e.lower() == d.lower());
  }

  // a demand chosen first may follow from those chosen later
  private BitSet withoutConsequences(BitSet set) {
    var plain = (BitSet) set.clone();
    for (int d = set.nextSetBit(0); d >= 0; d = set.nextSetBit(d + 1)) {
      plain.clear(d);
      plain.set(d, !mayFollow(d, plain) || !Consequences.follow(named(plain), demands.get(d)));
    }
    return plain;
  }

  // the clauses are monotone, so it is enough to leave out one demand at a time
  private boolean irredundant(BitSet set) {
    for (int d = set.nextSetBit(0); d >= 0; d = set.nextSetBit(d + 1)) {
      var less = (BitSet) set.clone();
      less.clear(d);
      if (clauses.stream().allMatch(clause -> met(less, clause))) {
        return false;
      }
    }
    return true;
  }
}

package parley.bargain.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.frontier.Domination;
import parley.bargain.frontier.Frontier;

/**
 * Builds the Pareto frontier issue by issue, without visiting outcomes.
 *
 * <p>With additive utilities and no constraint between issues, an efficient outcome consists of
 * parts that are efficient among the partial outcomes of the same issues (Bellman's principle for
 * vectors; R. J. Brooks and A. M. Geoffrion 1966; H. N. Daellenbach and C. A. De Kluyver,
 * Multiobjective dynamic programming, JORS 31 (1980), doi:10.1057/jors.1980.114). So partial
 * frontiers are merged one issue at a time and thinned. Ties are kept: each partial utility vector
 * remembers all ways to reach it. Cost: the sum over the issues of (partial frontier · values)
 * vectors filtered; the frontier itself can grow exponentially with many parties.
 */
final class IssueMerging {
  private static final BigInteger MOST_HASHED = BigInteger.valueOf(2_000_000);
  private static final int MOST_PARTIAL = 3_000_000;
  // from three parties on the filter compares pairs
  private static final int MOST_PARTIAL_OF_MANY = 40_000;
  private static final int MOST_COUNTED = 200_000;

  private final SettlementModel model;
  private final ScaledUtilities scaled;

  IssueMerging(SettlementModel model) {
    this.model = model;
    this.scaled = new ScaledUtilities(model);
  }

  /** Whether the frontier of the model can be built this way. */
  static boolean suits(SettlementModel model) {
    return model.rules().isEmpty() && !model.capBinds();
  }

  /** A partial outcome's utilities with all ways to reach them. */
  private static final class Partial implements Domination.Keyed {
    private final BigInteger[] exact;
    private long[] key = {};
    private final List<Step> steps = new ArrayList<>();
    private BigInteger ways = BigInteger.ZERO;

    Partial(BigInteger[] exact) {
      this.exact = exact;
    }

    @Override
    public long[] key() {
      return key;
    }

    @Override
    public boolean settled() {
      return false;
    }
  }

  /** A value of the issue added last, and what came before. */
  private record Step(int value, Partial rest) {}

  /** The frontier; empty if a partial frontier grows beyond all bounds. */
  Optional<Frontier> frontier() {
    var start = new Partial(zeros());
    start.key = new long[scaled.parties()];
    start.ways = BigInteger.ONE;
    List<Partial> merged = List.of(start);
    // from the last issue to the first, so that steps from the end run in index order
    for (int issue = model.issues().size() - 1; issue >= 0; issue--) {
      int most = scaled.parties() <= 2 ? MOST_PARTIAL : MOST_PARTIAL_OF_MANY;
      if ((long) merged.size() * model.issues().get(issue).size() > most) {
        return Optional.empty();
      }
      merged = merge(merged, issue);
    }
    return Optional.of(summary(merged));
  }

  private BigInteger[] zeros() {
    var zeros = new BigInteger[scaled.parties()];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  private List<Partial> merge(List<Partial> before, int issue) {
    var next = new ArrayList<Partial>();
    for (int v = 0; v < model.issues().get(issue).size(); v++) {
      for (Partial rest : before) {
        var exact = new BigInteger[scaled.parties()];
        for (int k = 0; k < exact.length; k++) {
          exact[k] = rest.exact[k].add(scaled.value(k, issue, v));
        }
        var partial = new Partial(exact);
        partial.steps.add(new Step(v, rest));
        partial.ways = rest.ways;
        next.add(partial);
      }
    }
    key(next);
    var order = Domination.strongestFirst(scaled.parties());
    next.sort(order);
    var distinct = new ArrayList<Partial>();
    for (Partial partial : next) {
      Partial last = distinct.isEmpty() ? partial : distinct.get(distinct.size() - 1);
      if (last != partial && Arrays.equals(last.key, partial.key)) {
        last.steps.addAll(partial.steps);
        last.ways = last.ways.add(partial.ways);
      } else {
        distinct.add(partial);
      }
    }
    return Domination.maxima(distinct);
  }

  private void key(List<Partial> partials) {
    if (scaled.long64()) {
      for (Partial partial : partials) {
        partial.key = Arrays.stream(partial.exact).mapToLong(BigInteger::longValueExact).toArray();
      }
      return;
    }
    partials.forEach(partial -> partial.key = new long[scaled.parties()]);
    for (int k = 0; k < scaled.parties(); k++) {
      var sums = new TreeSet<BigInteger>();
      for (Partial partial : partials) {
        sums.add(partial.exact[k]);
      }
      Map<BigInteger, Long> ranks = new HashMap<>();
      sums.forEach(sum -> ranks.put(sum, (long) ranks.size()));
      for (Partial partial : partials) {
        partial.key[k] = java.util.Objects.requireNonNull(ranks.get(partial.exact[k]));
      }
    }
  }

  private Frontier summary(List<Partial> efficient) {
    var points =
        efficient.stream().map(this::point).sorted(FrontierSummary.BEST_FOR_FIRST).toList();
    BigInteger outcomes =
        efficient.stream().map(partial -> partial.ways).reduce(BigInteger.ZERO, BigInteger::add);
    boolean hash = outcomes.compareTo(MOST_HASHED) <= 0 && model.combinations().bitLength() < 63;
    if (!hash) {
      return FrontierSummary.withoutIndices(points);
    }
    var indices = new ArrayList<BigInteger>();
    for (Partial partial : efficient) {
      collect(partial, 0, BigInteger.ZERO, Integer.MAX_VALUE, indices);
    }
    return FrontierSummary.of(
        points, indices.stream().mapToLong(BigInteger::longValueExact).sorted().toArray());
  }

  private Frontier.Point point(Partial partial) {
    var utilities = new ArrayList<Rational>();
    for (int k = 0; k < scaled.parties(); k++) {
      utilities.add(scaled.rational(k, partial.exact[k]));
    }
    var first = new ArrayList<BigInteger>();
    collect(partial, 0, BigInteger.ZERO, Frontier.MOST_NAMED, first);
    return new Frontier.Point(utilities, partial.ways, first);
  }

  private void collect(
      Partial partial, int issue, BigInteger index, int most, List<BigInteger> into) {
    if (into.size() >= most) {
      return;
    }
    if (issue == model.issues().size()) {
      into.add(index);
      return;
    }
    BigInteger shifted = index.multiply(BigInteger.valueOf(model.issues().get(issue).size()));
    partial.steps.stream()
        .sorted(java.util.Comparator.comparingInt(Step::value))
        .forEach(
            step ->
                collect(
                    step.rest(),
                    issue + 1,
                    shifted.add(BigInteger.valueOf(step.value())),
                    most,
                    into));
  }

  /**
   * How many outcomes give every party its reservation value: partial sums are counted issue by
   * issue, those that are sure to arrive or can no longer arrive are put aside. Empty if too many
   * different sums arise.
   */
  Optional<BigInteger> rational() {
    int issues = model.issues().size();
    Map<List<BigInteger>, BigInteger> open = new HashMap<>();
    open.put(List.of(zeros()), BigInteger.ONE);
    BigInteger sure = BigInteger.ZERO;
    BigInteger rest = model.combinations();
    for (int i = 0; i <= issues; i++) {
      Map<List<BigInteger>, BigInteger> undecided = new HashMap<>();
      for (var entry : open.entrySet()) {
        switch (outlook(entry.getKey(), i)) {
          case 1 -> sure = sure.add(entry.getValue().multiply(rest));
          case 0 -> undecided.put(entry.getKey(), entry.getValue());
          default -> {
            // cannot arrive any more
          }
        }
      }
      if (i == issues || undecided.isEmpty()) {
        return Optional.of(sure);
      }
      int size = model.issues().get(i).size();
      if ((long) undecided.size() * size > MOST_COUNTED) {
        return Optional.empty();
      }
      rest = rest.divide(BigInteger.valueOf(size));
      open = extended(undecided, i);
    }
    return Optional.of(sure);
  }

  private Map<List<BigInteger>, BigInteger> extended(
      Map<List<BigInteger>, BigInteger> undecided, int issue) {
    Map<List<BigInteger>, BigInteger> next = new HashMap<>();
    for (var entry : undecided.entrySet()) {
      for (int v = 0; v < model.issues().get(issue).size(); v++) {
        var sums = new ArrayList<BigInteger>();
        for (int k = 0; k < scaled.parties(); k++) {
          sums.add(entry.getKey().get(k).add(scaled.value(k, issue, v)));
        }
        next.merge(sums, entry.getValue(), BigInteger::add);
      }
    }
    return next;
  }

  // 1: every completion arrives; -1: none does; 0: it depends
  private int outlook(List<BigInteger> sums, int issue) {
    boolean sure = true;
    for (int k = 0; k < scaled.parties(); k++) {
      BigInteger need = scaled.scaled(k, model.parties().get(k).reservation());
      if (sums.get(k).add(extreme(k, issue, true)).compareTo(need) < 0) {
        return -1;
      }
      sure &= sums.get(k).add(extreme(k, issue, false)).compareTo(need) >= 0;
    }
    return sure ? 1 : 0;
  }

  private BigInteger extreme(int party, int fromIssue, boolean most) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = fromIssue; i < model.issues().size(); i++) {
      BigInteger best = scaled.value(party, i, 0);
      for (int v = 1; v < model.issues().get(i).size(); v++) {
        BigInteger value = scaled.value(party, i, v);
        best = most ? best.max(value) : best.min(value);
      }
      sum = sum.add(best);
    }
    return sum;
  }
}

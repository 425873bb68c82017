package parley.bargain.engine;

import java.util.ArrayList;
import java.util.List;
import parley.bargain.frontier.Frontier;
import parley.bargain.frontier.FrontierBuilder;

/** One thread's walk over a range of blocks, and what it has gathered. */
final class BlockScan {
  private final ScanPlan plan;
  private final int[] prefixValues;
  private final long[][] keys;
  private final long[][] violations;
  private final long[][] ruledOut;
  private final boolean[] promising;
  private final FrontierBuilder all;
  private final FrontierBuilder accepted;
  private final ViolationSets violationSets = new ViolationSets();
  private final List<Long> firstAccepted = new ArrayList<>();
  private final List<Long> firstDeals = new ArrayList<>();
  private long outcomes;
  private long acceptedCount;
  private long feasible;
  private long deals;

  BlockScan(ScanPlan plan) {
    this.plan = plan;
    int columns = plan.layout().columns();
    prefixValues = new int[plan.layout().issues()];
    keys = new long[plan.parties()][columns];
    violations = new long[plan.words()][columns];
    ruledOut = new long[1][columns];
    promising = new boolean[columns];
    for (int column : plan.promisingColumns()) {
      promising[column] = true;
    }
    all = new FrontierBuilder(plan.parties());
    accepted = new FrontierBuilder(plan.parties());
  }

  void block(long prefix) {
    plan.layout().prefixValues(prefix, prefixValues);
    long first = prefix * plan.layout().columns();
    if (plan.simple() && wholeBlock(first)) {
      return;
    }
    plan.keys().fill(prefixValues, keys);
    if (plan.words() > 0) {
      plan.lines().fill(prefixValues, violations);
      markLeastUtilities();
    }
    if (plan.ruled()) {
      plan.rules().fill(prefixValues, ruledOut);
    }
    for (int c = 0; c < plan.layout().columns(); c++) {
      if (!plan.ruled() || ruledOut[0][c] == 0) {
        outcome(first + c, c);
      }
    }
  }

  // without lines and rules a block whose accepted outcomes can be counted needs only its best
  // columns; the first accepted ones are looked for one by one until enough are named
  private boolean wholeBlock(long first) {
    int columns = plan.layout().columns();
    int count = acceptedIn(columns);
    boolean mustName = count != 0 && firstAccepted.size() < Frontier.MOST_NAMED;
    if (count < 0 || mustName) {
      return false;
    }
    outcomes += columns;
    feasible += columns;
    acceptedCount += count;
    plan.keys().fill(prefixValues, plan.promisingColumns(), keys);
    for (int column : plan.promisingColumns()) {
      all.offer(keys, column, first + column);
    }
    return true;
  }

  private int acceptedIn(int columns) {
    boolean everyAccepted = true;
    for (int k = 0; k < plan.parties(); k++) {
      if (plan.keys().most(k, prefixValues) < plan.reservation(k)) {
        return 0;
      }
      everyAccepted &= plan.keys().least(k, prefixValues) >= plan.reservation(k);
    }
    return everyAccepted ? columns : plan.keys().countReaching(prefixValues, plan.reservations());
  }

  private void markLeastUtilities() {
    for (ScanPlan.Least least : plan.leastUtilities()) {
      long[] word = violations[least.bit() / Long.SIZE];
      long flag = 1L << (least.bit() % Long.SIZE);
      long[] column = keys[least.party()];
      for (int c = 0; c < column.length; c++) {
        if (column[c] < least.key()) {
          word[c] |= flag;
        }
      }
    }
  }

  private void outcome(long index, int column) {
    outcomes++;
    boolean withinLines = withinLines(column);
    if (withinLines) {
      feasible++;
    }
    int refusing = 0;
    boolean vetoed = false;
    for (int k = 0; k < keys.length; k++) {
      if (keys[k][column] < plan.reservation(k)
          || (!withinLines && plan.linesBind() && crosses(k, column))) {
        refusing++;
        vetoed |= plan.vetoes(k);
      }
    }
    if (refusing == 0) {
      accept(index, column);
    }
    if (plan.agreementAsked() && !vetoed && refusing <= plan.mayFail()) {
      deals++;
      if (firstDeals.size() <= Frontier.MOST_LISTED) {
        firstDeals.add(index);
      }
    }
    if (promising[column]) {
      all.offer(keys, column, index);
    }
  }

  /** Whether the outcome crosses a red line of the party. */
  private boolean crosses(int party, int column) {
    long[] own = plan.linesOf(party);
    for (int w = 0; w < own.length; w++) {
      if ((violations[w][column] & own[w]) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean withinLines(int column) {
    if (plan.words() == 0) {
      return true;
    }
    long any = 0;
    for (long[] word : violations) {
      any |= word[column];
    }
    if (any != 0) {
      violationSets.add(violations, column);
    }
    return any == 0;
  }

  private void accept(long index, int column) {
    acceptedCount++;
    if (firstAccepted.size() < Frontier.MOST_NAMED) {
      firstAccepted.add(index);
    }
    if (plan.linesBind()) {
      accepted.offer(keys, column, index);
    }
  }

  /** Takes over what a scan of later blocks has gathered. */
  BlockScan absorb(BlockScan later) {
    outcomes += later.outcomes;
    acceptedCount += later.acceptedCount;
    feasible += later.feasible;
    deals += later.deals;
    all.absorb(later.all);
    accepted.absorb(later.accepted);
    violationSets.addAll(later.violationSets);
    join(firstAccepted, later.firstAccepted, Frontier.MOST_NAMED);
    join(firstDeals, later.firstDeals, Frontier.MOST_LISTED + 1);
    return this;
  }

  private static void join(List<Long> first, List<Long> later, int most) {
    first.addAll(later.subList(0, Math.min(later.size(), Math.max(0, most - first.size()))));
  }

  long outcomes() {
    return outcomes;
  }

  long acceptedCount() {
    return acceptedCount;
  }

  long feasible() {
    return feasible;
  }

  long deals() {
    return deals;
  }

  List<Long> firstAccepted() {
    return List.copyOf(firstAccepted);
  }

  List<Long> firstDeals() {
    return List.copyOf(firstDeals);
  }

  FrontierBuilder all() {
    return all;
  }

  FrontierBuilder accepted() {
    return accepted;
  }

  ViolationSets violationSets() {
    return violationSets;
  }
}

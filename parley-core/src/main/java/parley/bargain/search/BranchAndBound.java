package parley.bargain.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.bargain.Combination;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/**
 * Depth-first search with bounds: issues are settled one by one, those with most at stake first; a
 * branch is left when some red line on utility cannot be met any more, a refused box is reached, or
 * the best that can still come is not better than what is known. Exact; gives up after a number of
 * steps and says so. Cost: up to the product of the issues' sizes in the worst case.
 */
public final class BranchAndBound implements DealSearch {
  private final long mostSteps;

  /** Gives up after so many steps a question. */
  public BranchAndBound(long mostSteps) {
    this.mostSteps = mostSteps;
  }

  @Override
  public String name() {
    return "branch and bound";
  }

  @Override
  public Found find(SettlementModel model, BitSet lines) {
    return search(model, lines, Optional.empty());
  }

  @Override
  public Found best(SettlementModel model, BitSet lines, Goal goal) {
    return search(model, lines, Optional.of(goal));
  }

  private Found search(SettlementModel model, BitSet lines, Optional<Goal> goal) {
    // a binding cap makes the sums no longer additive; then, and with too many digits, stay silent
    Optional<ScaledModel> scaled = model.capBinds() ? Optional.empty() : ScaledModel.of(model);
    return scaled
        .map(s -> new Walk(model, s, lines, goal, mostSteps).run())
        .orElse(new Found(Proof.UNDECIDED, Optional.empty()));
  }

  /** One search. */
  private static final class Walk {
    private final SettlementModel model;
    private final ScaledModel scaled;
    private final Optional<Goal> goal;
    private final long mostSteps;
    private final int[] order;
    private final long[] minimum;
    private final long[][] bestRest;
    private final long[] totalRest;
    private final List<Combination> refused = new ArrayList<>();
    private final long[] sums;
    private final int[] outcome;
    private final boolean[] settled;
    private Optional<List<Integer>> found = Optional.empty();
    private long foundValue = Long.MIN_VALUE;
    private long steps;
    private boolean finished;

    Walk(
        SettlementModel model,
        ScaledModel scaled,
        BitSet lines,
        Optional<Goal> goal,
        long mostSteps) {
      this.model = model;
      this.scaled = scaled;
      this.goal = goal;
      this.mostSteps = mostSteps;
      int issues = model.issues().size();
      int parties = model.parties().size();
      order =
          IntStream.range(0, issues)
              .boxed()
              .sorted(Comparator.comparingLong(this::stake).reversed())
              .mapToInt(Integer::intValue)
              .toArray();
      minimum = new long[parties];
      java.util.Arrays.fill(minimum, Long.MIN_VALUE);
      refused.addAll(model.rules());
      lines.stream().mapToObj(model.redLines()::get).forEach(this::oblige);
      bestRest = new long[issues + 1][parties];
      totalRest = new long[issues + 1];
      for (int d = issues - 1; d >= 0; d--) {
        rest(d, parties);
      }
      sums = new long[parties];
      outcome = new int[issues];
      settled = new boolean[issues];
    }

    private void rest(int depth, int parties) {
      int issue = order[depth];
      long best = Long.MIN_VALUE;
      for (int v = 0; v < model.issues().get(issue).size(); v++) {
        best = Math.max(best, total(issue, v));
      }
      totalRest[depth] = totalRest[depth + 1] + best;
      for (int k = 0; k < parties; k++) {
        long most = Long.MIN_VALUE;
        for (int v = 0; v < model.issues().get(issue).size(); v++) {
          most = Math.max(most, scaled.utility(k, issue, v));
        }
        bestRest[depth][k] = bestRest[depth + 1][k] + most;
      }
    }

    private void oblige(RedLine line) {
      if (line instanceof RedLine.Refusal refusal) {
        refused.add(refusal.refused());
      } else if (line instanceof RedLine.LeastUtility least) {
        minimum[line.party()] = Math.max(minimum[line.party()], scaled.scaled(least.minimum()));
      }
    }

    private long stake(int issue) {
      long stake = 0;
      for (int k = 0; k < model.parties().size(); k++) {
        int party = k;
        var row =
            IntStream.range(0, model.issues().get(issue).size())
                .mapToLong(v -> scaled.utility(party, issue, v))
                .summaryStatistics();
        stake += row.getMax() - row.getMin();
      }
      return stake;
    }

    private long total(int issue, int value) {
      long total = 0;
      for (int k = 0; k < model.parties().size(); k++) {
        total += scaled.utility(k, issue, value);
      }
      return total;
    }

    Found run() {
      descend(0);
      if (steps > mostSteps) {
        return new Found(Proof.UNDECIDED, found);
      }
      return new Found(found.isPresent() ? Proof.PROVED : Proof.IMPOSSIBLE, found);
    }

    private void descend(int depth) {
      if (finished || ++steps > mostSteps || !promising(depth)) {
        return;
      }
      if (depth == order.length) {
        found = Optional.of(IntStream.of(outcome).boxed().toList());
        foundValue = value(depth);
        finished = goal.isEmpty();
        return;
      }
      int issue = order[depth];
      for (int value : ranked(depth, issue)) {
        outcome[issue] = value;
        settled[issue] = true;
        add(issue, value, 1);
        if (refused.stream().noneMatch(this::reached)) {
          descend(depth + 1);
        }
        add(issue, value, -1);
        settled[issue] = false;
      }
    }

    private void add(int issue, int value, int sign) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += sign * scaled.utility(k, issue, value);
      }
    }

    private boolean reached(Combination box) {
      for (var entry : box.values().entrySet()) {
        if (!settled[entry.getKey()] || !entry.getValue().contains(outcome[entry.getKey()])) {
          return false;
        }
      }
      return true;
    }

    private boolean promising(int depth) {
      for (int k = 0; k < sums.length; k++) {
        if (sums[k] + bestRest[depth][k] < minimum[k]) {
          return false;
        }
      }
      return goal.isEmpty() || found.isEmpty() || value(depth) > foundValue;
    }

    // the value that can still be reached at most; at full depth the value itself
    private long value(int depth) {
      if (goal.isEmpty()) {
        return 0;
      }
      if (goal.get() == Goal.UTILITARIAN) {
        return java.util.stream.LongStream.of(sums).sum() + totalRest[depth];
      }
      long least = Long.MAX_VALUE;
      for (int k = 0; k < sums.length; k++) {
        least = Math.min(least, sums[k] + bestRest[depth][k] - scaled.reservation(k));
      }
      return least;
    }

    // towards the party that is furthest from what it still needs, else the best for all
    private List<Integer> ranked(int depth, int issue) {
      int needy = -1;
      long tightest = Long.MAX_VALUE;
      for (int k = 0; k < sums.length; k++) {
        if (minimum[k] != Long.MIN_VALUE) {
          long slack = sums[k] + bestRest[depth][k] - minimum[k];
          if (slack < tightest) {
            tightest = slack;
            needy = k;
          }
        }
      }
      int party = needy;
      Comparator<Integer> best = Comparator.comparingLong(value -> total(issue, value));
      if (goal.isEmpty() && party >= 0) {
        best = Comparator.comparingLong(value -> scaled.utility(party, issue, value));
      }
      return IntStream.range(0, model.issues().get(issue).size())
          .boxed()
          .sorted(best.reversed())
          .toList();
    }
  }
}

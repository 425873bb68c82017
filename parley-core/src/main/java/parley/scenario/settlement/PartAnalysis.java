package parley.scenario.settlement;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import parley.bargain.Combination;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.blocking.Blocking;
import parley.bargain.blocking.Marco;
import parley.bargain.blocking.MinimalHittingSets;
import parley.bargain.search.BranchAndBound;
import parley.error.Interruption;

/**
 * Blocking and concession sets of one part.
 *
 * <p>Up to {@value #ENUMERATED} combinations are visited one by one and the sets of refusals that
 * they meet collected: the minimal ones are the concession sets, and their minimal hitting sets the
 * blocking sets. Beyond that the sets are found by asking ({@link Marco}), without counts.
 */
final class PartAnalysis {
  static final int ENUMERATED = 250_000;
  static final int MOST_SETS = 1000;
  static final int MOST_DEALS = 60;
  private static final Duration BUDGET = Duration.ofSeconds(20);
  private static final long MOST_STEPS = 2_000_000;

  private final int[] issues;
  private final int[] sizes;
  private final List<Integer> numbers;
  private final List<Combination> boxes;

  /**
   * A part.
   *
   * @param issues places of its issues in the scenario, ascending
   * @param sizes of these issues
   * @param numbers the refusals that concern them
   * @param refused the box of each of these refusals, by issues of the scenario
   */
  PartAnalysis(int[] issues, int[] sizes, List<Integer> numbers, List<Combination> refused) {
    this.issues = issues;
    this.sizes = sizes;
    this.numbers = numbers;
    this.boxes = refused.stream().map(this::own).toList();
  }

  private Combination own(Combination box) {
    var own = new TreeMap<Integer, SortedSet<Integer>>();
    box.values()
        .forEach((issue, values) -> own.put(java.util.Arrays.binarySearch(issues, issue), values));
    return new Combination(own);
  }

  Part run() {
    BigInteger combinations = BigInteger.ONE;
    for (int size : sizes) {
      combinations = combinations.multiply(BigInteger.valueOf(size));
    }
    boolean small = combinations.compareTo(BigInteger.valueOf(ENUMERATED)) <= 0;
    return small ? enumerated(combinations) : asked(combinations);
  }

  // ---- one by one ----

  /** What combinations that meet the same refusals have in common. */
  private static final class Met {
    private long count;
    private final List<List<Integer>> first = new ArrayList<>();
  }

  private Part enumerated(BigInteger combinations) {
    Map<BitSet, Met> met = visited();
    Met free = met.remove(new BitSet());
    if (free != null) {
      return new Part(
          places(),
          combinations,
          Optional.of(BigInteger.valueOf(free.count)),
          true,
          List.of(),
          List.of(),
          true,
          free.first);
    }
    List<BitSet> minimal = minimal(met.keySet());
    var hitting = MinimalHittingSets.of(minimal, boxes.size(), MOST_SETS);
    var concessions = minimal.stream().limit(MOST_SETS).map(set -> concession(set, met)).toList();
    return new Part(
        places(),
        combinations,
        Optional.of(BigInteger.ZERO),
        false,
        hitting.sets().stream().map(this::named).sorted(SMALLER_FIRST).toList(),
        concessions,
        hitting.complete() && minimal.size() <= MOST_SETS,
        List.of());
  }

  private static final Comparator<List<Integer>> SMALLER_FIRST =
      Comparator.<List<Integer>>comparingInt(List::size).thenComparing(List::toString);

  private Map<BitSet, Met> visited() {
    Map<BitSet, Met> met = new HashMap<>();
    int[] outcome = new int[sizes.length];
    do {
      Interruption.check();
      var set = new BitSet();
      for (int b = 0; b < boxes.size(); b++) {
        if (boxes.get(b).contains(outcome)) {
          set.set(b);
        }
      }
      Met same = met.computeIfAbsent(set, k -> new Met());
      same.count++;
      if (same.first.size() < MOST_DEALS) {
        same.first.add(java.util.Arrays.stream(outcome).boxed().toList());
      }
    } while (next(outcome));
    return met;
  }

  private boolean next(int[] outcome) {
    for (int i = outcome.length - 1; i >= 0; i--) {
      if (++outcome[i] < sizes[i]) {
        return true;
      }
      outcome[i] = 0;
    }
    return false;
  }

  static List<BitSet> minimal(Iterable<BitSet> sets) {
    var bySize = new ArrayList<BitSet>();
    sets.forEach(bySize::add);
    bySize.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(BitSet::toString));
    var minimal = new ArrayList<BitSet>();
    for (BitSet set : bySize) {
      if (minimal.stream().noneMatch(smaller -> within(smaller, set))) {
        minimal.add(set);
      }
    }
    return minimal;
  }

  private static boolean within(BitSet part, BitSet whole) {
    var rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }

  private Part.Concession concession(BitSet set, Map<BitSet, Met> met) {
    long opens = 0;
    var first = new ArrayList<List<Integer>>();
    for (var entry : met.entrySet()) {
      if (within(entry.getKey(), set)) {
        opens += entry.getValue().count;
        first.addAll(entry.getValue().first);
      }
    }
    first.sort(Comparator.comparing(List::toString));
    return new Part.Concession(
        named(set),
        Optional.of(BigInteger.valueOf(opens)),
        first.subList(0, Math.min(MOST_DEALS, first.size())));
  }

  private List<Integer> named(BitSet set) {
    return set.stream().mapToObj(numbers::get).toList();
  }

  private List<Integer> places() {
    return java.util.Arrays.stream(issues).boxed().toList();
  }

  // ---- by asking ----

  private Part asked(BigInteger combinations) {
    SettlementModel model = model();
    var search = new BranchAndBound(MOST_STEPS);
    Blocking blocking = Marco.of(model, search, MOST_SETS, BUDGET);
    List<List<Integer>> deals = new ArrayList<>();
    if (blocking.possible()) {
      var all = new BitSet();
      all.set(0, boxes.size());
      search.find(model, all).outcome().ifPresent(deals::add);
    }
    return new Part(
        places(),
        combinations,
        blocking.feasible(),
        blocking.possible(),
        blocking.blockingSets().stream().map(this::numbered).toList(),
        blocking.concessionSets().stream()
            .map(set -> new Part.Concession(numbered(set), Optional.empty(), List.of()))
            .toList(),
        blocking.complete(),
        deals);
  }

  private List<Integer> numbered(List<String> ids) {
    return ids.stream().map(id -> numbers.get(Integer.parseInt(id))).toList();
  }

  private SettlementModel model() {
    var named = new ArrayList<Issue>();
    var worthless = new ArrayList<List<Rational>>();
    for (int i = 0; i < sizes.length; i++) {
      var values = new ArrayList<String>();
      for (int v = 0; v < sizes[i]; v++) {
        values.add(Integer.toString(v));
      }
      named.add(new Issue(Integer.toString(issues[i]), IssueKind.CATEGORICAL, values));
      worthless.add(Collections.nCopies(sizes[i], Rational.ZERO));
    }
    var lines = new ArrayList<RedLine>();
    for (int b = 0; b < boxes.size(); b++) {
      lines.add(new RedLine.Refusal(Integer.toString(b), 0, boxes.get(b)));
    }
    return new SettlementModel(
        "part",
        named,
        List.of(Party.of("all", Rational.ZERO, worthless)),
        lines,
        true,
        List.of(),
        Optional.empty());
  }
}

package parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small random models of many kinds: tied, opposed, infeasible, degenerate, capped, ruled. */
public final class RandomModels {
  private final Random random;

  public RandomModels(long seed) {
    this.random = new Random(seed);
  }

  /** The seed of the run; printed by every failing check. */
  public static long seed() {
    return Long.parseLong(System.getProperty("parley.seed", "20261124"));
  }

  public SettlementModel next(boolean constrained) {
    int issues = 1 + random.nextInt(4);
    int parties = 1 + random.nextInt(4);
    var issueList = new ArrayList<Issue>();
    for (int i = 0; i < issues; i++) {
      var values = new ArrayList<String>();
      int size = 1 + random.nextInt(4);
      for (int v = 0; v < size; v++) {
        values.add("v" + v);
      }
      issueList.add(new Issue("i" + i, IssueKind.CATEGORICAL, values));
    }
    // few different numbers make ties; many digits force numbers beyond 64 bits
    int spread = List.of(2, 5, 100).get(random.nextInt(3));
    boolean fine = random.nextInt(4) == 0;
    var partyList = new ArrayList<Party>();
    for (int k = 0; k < parties; k++) {
      partyList.add(party(k, issueList, spread, fine));
    }
    boolean cap = constrained && random.nextInt(3) == 0;
    return new SettlementModel(
        "random",
        issueList,
        partyList,
        redLines(issueList, partyList),
        constrained && random.nextBoolean(),
        constrained ? rules(issueList) : List.of(),
        cap ? Optional.of(Rational.of(spread)) : Optional.empty());
  }

  private Rational number(int spread, boolean fine) {
    Rational number =
        Rational.of(random.nextInt(2 * spread + 1) - spread / 2, 1 + random.nextInt(3));
    return fine
        ? number.divide(Rational.parse("1" + "0".repeat(12 + random.nextInt(9)) + "7"))
        : number;
  }

  private Party party(int k, List<Issue> issues, int spread, boolean fine) {
    var rows = new ArrayList<List<Rational>>();
    for (Issue issue : issues) {
      var row = new ArrayList<Rational>();
      for (int v = 0; v < issue.size(); v++) {
        row.add(number(spread, fine));
      }
      rows.add(row);
    }
    return Party.of("p" + k, number(spread, fine), rows);
  }

  private List<RedLine> redLines(List<Issue> issues, List<Party> parties) {
    var lines = new ArrayList<RedLine>();
    int count = random.nextInt(8);
    for (int l = 0; l < count; l++) {
      int party = random.nextInt(parties.size());
      if (random.nextInt(3) == 0) {
        lines.add(
            new RedLine.LeastUtility(
                "R" + l, party, parties.get(party).reservation().add(number(3, false))));
      } else {
        lines.add(new RedLine.Refusal("R" + l, party, box(issues)));
      }
    }
    return lines;
  }

  private List<Combination> rules(List<Issue> issues) {
    var rules = new ArrayList<Combination>();
    for (int r = random.nextInt(3); r > 0; r--) {
      rules.add(box(issues));
    }
    return rules;
  }

  private Combination box(List<Issue> issues) {
    Map<Integer, TreeSet<Integer>> box = new TreeMap<>();
    int named = 1 + random.nextInt(2);
    for (int n = 0; n < named; n++) {
      int issue = random.nextInt(issues.size());
      var values = new TreeSet<Integer>();
      for (int v = 0; v < issues.get(issue).size(); v++) {
        if (random.nextInt(3) > 0) {
          values.add(v);
        }
      }
      box.put(issue, values);
    }
    return Combination.of(box);
  }
}

package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import parley.bargain.Combination;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;

/** Small random models with preferences of every kind of uncertainty. */
final class RandomPreferences {
  private final Random random;

  RandomPreferences(long seed) {
    this.random = new Random(seed);
  }

  /** A model and what is known of its parties. */
  record Case(SettlementModel model, List<Preference> preferences) {}

  Case next() {
    int issues = 1 + random.nextInt(3);
    var issueList = new ArrayList<Issue>();
    for (int i = 0; i < issues; i++) {
      // an order leaves room between its two ends only from four values on
      int size = 1 + random.nextInt(issues == 3 ? 3 : 4);
      issueList.add(
          new Issue("i" + i, IssueKind.CATEGORICAL, List.of("a", "b", "c", "d").subList(0, size)));
    }
    int parties = 1 + random.nextInt(3);
    var preferences = new ArrayList<Preference>();
    var partyList = new ArrayList<Party>();
    for (int k = 0; k < parties; k++) {
      Preference preference = preference(issueList);
      preferences.add(preference);
      partyList.add(Party.of("p" + k, number(0, 6), preference.stated()));
    }
    var lines = new ArrayList<RedLine>();
    if (random.nextInt(3) == 0) {
      lines.add(new RedLine.LeastUtility("least", 0, number(0, 5)));
      lines.add(
          new RedLine.Refusal(
              "refusal", parties - 1, Combination.of(java.util.Map.of(0, List.of(0)))));
    }
    List<Combination> rules =
        random.nextInt(4) == 0
            ? List.of(Combination.of(java.util.Map.of(issues - 1, List.of(0))))
            : List.of();
    return new Case(
        new SettlementModel(
            "uncertain", issueList, partyList, lines, true, rules, Optional.empty()),
        preferences);
  }

  private Rational number(int from, int to) {
    return Rational.of(2L * from + random.nextInt(2 * (to - from) + 1), 2);
  }

  private Preference preference(List<Issue> issues) {
    return new Preference(
        weights(issues.size()), issues.stream().map(issue -> values(issue.size())).toList());
  }

  private List<Integer> layers(int size) {
    var layers = new ArrayList<Integer>();
    int layer = 0;
    for (int v = 0; v < size; v++) {
      layers.add(layer);
      layer += random.nextInt(3) > 0 ? 1 : 0;
    }
    java.util.Collections.shuffle(layers, random);
    return layers;
  }

  private WeightKnowledge weights(int issues) {
    while (true) {
      var low = new ArrayList<Rational>();
      var high = new ArrayList<Rational>();
      boolean open = random.nextInt(3) == 0;
      for (int i = 0; i < issues; i++) {
        Rational a = open ? Rational.ZERO : number(0, 3);
        low.add(a);
        high.add(open ? Rational.of(6) : random.nextBoolean() ? a : a.add(number(0, 3)));
      }
      var weights =
          new WeightKnowledge(
              low,
              high,
              open || random.nextInt(3) == 0 ? layers(issues) : List.of(),
              open || random.nextInt(4) == 0 ? Optional.of(Rational.of(6)) : Optional.empty());
      if (!weights.corners().isEmpty()) {
        return weights;
      }
    }
  }

  private ValueKnowledge values(int size) {
    if (random.nextInt(3) == 0) {
      return ValueKnowledge.ordered(layers(size), Rational.of(2), Rational.of(-1));
    }
    var low = new ArrayList<Rational>();
    var high = new ArrayList<Rational>();
    for (int v = 0; v < size; v++) {
      Rational a = number(-1, 2);
      low.add(a);
      high.add(random.nextBoolean() ? a : a.add(number(0, 2)));
    }
    return ValueKnowledge.within(low, high);
  }
}

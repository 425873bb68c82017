package parley.bargain.uncertain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;

/** What parties that are known in part may hold, at the corners of it. */
final class PreferenceCorners {
  private PreferenceCorners() {}

  /** A party's tables at all corners of its preferences: every question's extremes lie there. */
  static List<List<List<Rational>>> tables(Preference preference) {
    var values = new ArrayList<List<List<Rational>>>();
    values.add(List.of());
    for (ValueKnowledge issue : preference.values()) {
      var longer = new ArrayList<List<List<Rational>>>();
      for (List<List<Rational>> rows : values) {
        for (List<Rational> row : CornersByBruteForce.of(issue)) {
          var more = new ArrayList<>(rows);
          more.add(row);
          longer.add(more);
        }
      }
      values.clear();
      values.addAll(longer);
    }
    var tables = new ArrayList<List<List<Rational>>>();
    for (List<Rational> weights : CornersByBruteForce.of(preference.weights())) {
      values.forEach(rows -> tables.add(Preference.table(weights, rows)));
    }
    return tables;
  }

  static Rational utility(List<List<Rational>> table, int[] x) {
    return IntStream.range(0, x.length)
        .mapToObj(i -> table.get(i).get(x[i]))
        .reduce(Rational.ZERO, Rational::add);
  }

  static List<int[]> outcomes(SettlementModel model) {
    return IntStream.range(0, model.combinations().intValueExact())
        .mapToObj(x -> model.outcome(BigInteger.valueOf(x)))
        .map(x -> x.stream().mapToInt(v -> v).toArray())
        .toList();
  }

  static SettlementModel with(SettlementModel model, List<List<List<Rational>>> tables) {
    var parties = new ArrayList<Party>();
    for (int k = 0; k < tables.size(); k++) {
      Party old = model.parties().get(k);
      parties.add(Party.of(old.name(), old.reservation(), tables.get(k)));
    }
    return model.withParties(parties);
  }
}

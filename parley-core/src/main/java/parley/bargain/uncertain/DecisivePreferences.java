package parley.bargain.uncertain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.bargain.engine.SettlementEngine;
import parley.bargain.engine.SettlementResult;
import parley.bargain.solution.Solution;
import parley.bargain.uncertain.UncertainResult.Decisive;
import parley.bargain.uncertain.UncertainResult.Kind;

/**
 * Which single preference, if it were otherwise, would change the answer: every uncertain weight
 * and value is put at both of its ends, every two neighbours in an order change places, every
 * binding red line is given up, all else as the exact analysis takes it. The answer is the set of
 * Nash outcomes. Cost: one exact analysis for each of these.
 */
final class DecisivePreferences {
  private final SettlementModel model;
  private final List<Preference> preferences;
  private final Nash stated;
  private final List<Decisive> decisive = new ArrayList<>();

  /** An answer: how many Nash outcomes there are, and the first of them. */
  record Nash(BigInteger optima, List<List<Integer>> first) {
    static Nash of(SettlementModel model) {
      return of(SettlementEngine.exact().analyse(model));
    }

    static Nash of(SettlementResult result) {
      return result
          .solutions()
          .nash()
          .map(n -> new Nash(n.optima(), n.points().stream().map(Solution.Point::outcome).toList()))
          .orElse(new Nash(BigInteger.ZERO, List.of()));
    }
  }

  private DecisivePreferences(SettlementModel model, List<Preference> preferences) {
    this.model = model;
    this.preferences = preferences;
    this.stated = Nash.of(model);
  }

  static List<Decisive> of(SettlementModel model, List<Preference> preferences) {
    var search = new DecisivePreferences(model, preferences);
    for (int k = 0; k < preferences.size(); k++) {
      search.weights(k);
      search.weightOrder(k);
      for (int i = 0; i < model.issues().size(); i++) {
        search.values(k, i);
        search.valueOrder(k, i);
      }
    }
    search.redLines();
    return search.decisive;
  }

  private void weights(int party) {
    Preference preference = preferences.get(party);
    if (preference.weights().known()) {
      return;
    }
    for (int i = 0; i < model.issues().size(); i++) {
      int issue = i;
      WeightKnowledge weights = preference.weights();
      List<Rational> ends =
          weights.independent()
              ? List.of(weights.low().get(i), weights.high().get(i))
              : weights.corners().stream().map(corner -> corner.get(issue)).sorted().toList();
      Rational low = ends.get(0);
      Rational high = ends.get(ends.size() - 1);
      if (!low.equals(high)) {
        test(Kind.WEIGHT_LOW, party, i, -1, -1, preference.with(weights.fixed(i, low)));
        test(Kind.WEIGHT_HIGH, party, i, -1, -1, preference.with(weights.fixed(i, high)));
      }
    }
  }

  private void weightOrder(int party) {
    WeightKnowledge weights = preferences.get(party).weights();
    for (int a = 0; a < weights.layers().size(); a++) {
      for (int b = 0; b < weights.layers().size(); b++) {
        if (neighbours(weights.layers(), a, b)) {
          WeightKnowledge exchanged = weights.exchanged(a, b);
          if (!exchanged.corners().isEmpty()) {
            test(Kind.WEIGHT_ORDER, party, -1, a, b, preferences.get(party).with(exchanged));
          }
        }
      }
    }
  }

  private static boolean neighbours(List<Integer> layers, int a, int b) {
    return layers.get(a) >= 0 && layers.get(b) == layers.get(a) + 1;
  }

  private void values(int party, int issue) {
    ValueKnowledge values = preferences.get(party).values().get(issue);
    List<Rational> stated = values.stated();
    for (int v = 0; v < stated.size(); v++) {
      if (!values.low().get(v).equals(values.high().get(v))) {
        Rational low = values.low().get(v);
        Rational high = values.high().get(v);
        // in an order a value can go as far as its neighbours' places without moving these
        for (int other = 0; other < stated.size(); other++) {
          low = values.above(v, other) ? low.max(stated.get(other)) : low;
          high = values.above(other, v) ? high.min(stated.get(other)) : high;
        }
        test(Kind.VALUE_LOW, party, issue, v, -1, moved(party, issue, v, low));
        test(Kind.VALUE_HIGH, party, issue, v, -1, moved(party, issue, v, high));
      }
    }
  }

  private Preference moved(int party, int issue, int value, Rational utility) {
    var row = new ArrayList<>(preferences.get(party).values().get(issue).stated());
    row.set(value, utility);
    return preferences.get(party).with(issue, ValueKnowledge.known(row));
  }

  private void valueOrder(int party, int issue) {
    ValueKnowledge values = preferences.get(party).values().get(issue);
    for (int a = 0; a < values.layers().size(); a++) {
      for (int b = 0; b < values.layers().size(); b++) {
        if (neighbours(values.layers(), a, b)) {
          var row = new ArrayList<>(values.stated());
          Rational first = row.get(a);
          row.set(a, row.get(b));
          row.set(b, first);
          test(
              Kind.VALUE_ORDER,
              party,
              issue,
              a,
              b,
              preferences.get(party).with(issue, ValueKnowledge.known(row)));
        }
      }
    }
  }

  private void test(
      Kind kind, int party, int subject, int first, int second, Preference preference) {
    var parties = new ArrayList<>(model.parties());
    Party old = parties.get(party);
    parties.set(
        party,
        new Party(old.name(), old.role(), old.reservation(), preference.stated(), old.discount()));
    note(kind, party, subject, first, second, model.withParties(parties));
  }

  private void redLines() {
    if (!model.redLinesBind()) {
      return;
    }
    for (int l = 0; l < model.redLines().size(); l++) {
      var others = new ArrayList<>(model.redLines());
      int party = others.remove(l).party();
      note(
          Kind.RED_LINE,
          party,
          l,
          -1,
          -1,
          new SettlementModel(
              model.id(),
              model.issues(),
              model.parties(),
              others,
              true,
              model.rules(),
              model.cap()));
    }
  }

  private void note(
      Kind kind, int party, int subject, int first, int second, SettlementModel other) {
    Nash answer = Nash.of(other);
    if (!answer.equals(stated)) {
      Optional<BigInteger> nash = answer.first().stream().findFirst().map(model::index);
      decisive.add(new Decisive(kind, party, subject, first, second, nash));
    }
  }
}

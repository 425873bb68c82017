package parley.bargain.uncertain;

import java.util.ArrayList;
import java.util.List;
import parley.bargain.Rational;

/**
 * What is known of a party's preferences. Utility is weight times value, summed over the issues;
 * weights and the values of each issue vary independently of each other and of the other parties'.
 *
 * @param weights of the issues
 * @param values of each issue
 */
public record Preference(WeightKnowledge weights, List<ValueKnowledge> values) {
  /** Copies the list. */
  public Preference {
    values = List.copyOf(values);
    if (values.size() != weights.low().size()) {
      throw new IllegalArgumentException("weights and values are of different numbers of issues");
    }
  }

  /** Preferences that are known: the table of weighted utilities. */
  public static Preference known(List<List<Rational>> table) {
    var ones = java.util.Collections.nCopies(table.size(), Rational.ONE);
    return new Preference(
        WeightKnowledge.known(ones), table.stream().map(ValueKnowledge::known).toList());
  }

  /** Whether nothing is uncertain. */
  public boolean known() {
    return weights.known() && values.stream().allMatch(ValueKnowledge::known);
  }

  /** The table of weighted utilities that the exact analysis takes. */
  public List<List<Rational>> stated() {
    return table(weights.stated(), values.stream().map(ValueKnowledge::stated).toList());
  }

  /** Weight times value. */
  static List<List<Rational>> table(List<Rational> weights, List<List<Rational>> values) {
    var table = new ArrayList<List<Rational>>();
    for (int i = 0; i < weights.size(); i++) {
      table.add(values.get(i).stream().map(weights.get(i)::multiply).toList());
    }
    return table;
  }

  Preference with(WeightKnowledge other) {
    return new Preference(other, values);
  }

  Preference with(int issue, ValueKnowledge other) {
    var copy = new ArrayList<>(values);
    copy.set(issue, other);
    return new Preference(weights, copy);
  }
}

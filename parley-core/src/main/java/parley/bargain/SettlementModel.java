package parley.bargain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A negotiation: issues, parties with additive utilities, red lines and rules between issues.
 *
 * @param id what results call the model
 * @param issues at least one; an outcome picks one value of each
 * @param parties at least one, usually two or more; tables match the issues
 * @param redLines hard constraints of parties
 * @param redLinesBind whether red lines belong to what a party accepts; if not, they feed the
 *     blocking and concession sets only and frontier and solutions are stated without them
 * @param rules boxes of outcomes that cannot exist at all
 * @param cap utilities are cut at this value where given: {@code min(cap, sum)}
 */
public record SettlementModel(
    String id,
    List<Issue> issues,
    List<Party> parties,
    List<RedLine> redLines,
    boolean redLinesBind,
    List<Combination> rules,
    Optional<Rational> cap) {
  /** Copies the lists and checks that the tables fit the issues. */
  public SettlementModel {
    issues = List.copyOf(issues);
    parties = List.copyOf(parties);
    redLines = List.copyOf(redLines);
    rules = List.copyOf(rules);
    if (issues.isEmpty() || parties.isEmpty()) {
      throw new IllegalArgumentException("a model needs an issue and a party: " + id);
    }
    for (Party party : parties) {
      checkTable(party, issues);
    }
  }

  private static void checkTable(Party party, List<Issue> issues) {
    if (party.utility().size() != issues.size()) {
      throw new IllegalArgumentException(
          party.name() + " values " + party.utility().size() + " of " + issues.size() + " issues");
    }
    for (int i = 0; i < issues.size(); i++) {
      if (party.utility().get(i).size() != issues.get(i).size()) {
        throw new IllegalArgumentException(
            party.name() + " does not value every value of " + issues.get(i).name());
      }
    }
  }

  /** A model of parties and issues only. */
  public static SettlementModel of(String id, List<Issue> issues, List<Party> parties) {
    return new SettlementModel(id, issues, parties, List.of(), false, List.of(), Optional.empty());
  }

  /** This model with other parties. */
  public SettlementModel withParties(List<Party> others) {
    return new SettlementModel(id, issues, others, redLines, redLinesBind, rules, cap);
  }

  /** The number of combinations of values, rules not counted. */
  public BigInteger combinations() {
    return issues.stream()
        .map(issue -> BigInteger.valueOf(issue.size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** The utility of the outcome to the party, after the cap. */
  public Rational utility(int party, List<Integer> outcome) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < issues.size(); i++) {
      sum = sum.add(parties.get(party).utility().get(i).get(outcome.get(i)));
    }
    return cap.isPresent() ? sum.min(cap.get()) : sum;
  }

  /** The utilities of the outcome to all parties. */
  public List<Rational> utilities(List<Integer> outcome) {
    return java.util.stream.IntStream.range(0, parties.size())
        .mapToObj(party -> utility(party, outcome))
        .toList();
  }

  /** The least sum the party's table allows, before the cap. */
  public Rational lowest(int party) {
    return parties.get(party).utility().stream()
        .map(row -> row.stream().reduce(Rational::min).orElseThrow())
        .reduce(Rational.ZERO, Rational::add);
  }

  /** The greatest sum the party's table allows, before the cap. */
  public Rational highest(int party) {
    return parties.get(party).utility().stream()
        .map(row -> row.stream().reduce(Rational::max).orElseThrow())
        .reduce(Rational.ZERO, Rational::add);
  }

  /** Whether the cap cuts the utility of some outcome. */
  public boolean capBinds() {
    return cap.isPresent()
        && java.util.stream.IntStream.range(0, parties.size())
            .anyMatch(party -> highest(party).compareTo(cap.get()) > 0);
  }

  /** The value indices of the outcome with this row-major index, last issue fastest. */
  public List<Integer> outcome(BigInteger index) {
    var values = new Integer[issues.size()];
    BigInteger rest = index;
    for (int i = issues.size() - 1; i >= 0; i--) {
      var parts = rest.divideAndRemainder(BigInteger.valueOf(issues.get(i).size()));
      values[i] = parts[1].intValueExact();
      rest = parts[0];
    }
    return List.of(values);
  }

  /** The row-major index of the outcome, last issue fastest. */
  public BigInteger index(List<Integer> outcome) {
    BigInteger index = BigInteger.ZERO;
    for (int i = 0; i < issues.size(); i++) {
      index =
          index
              .multiply(BigInteger.valueOf(issues.get(i).size()))
              .add(BigInteger.valueOf(outcome.get(i)));
    }
    return index;
  }
}

package parley.bargain;

import java.util.List;
import java.util.Optional;

/**
 * A side at the table with its preferences.
 *
 * @param name unique in its model
 * @param role a word for the party's part in an agreement rule, e.g. a veto; changes nothing by
 *     itself
 * @param reservation the utility of no deal, on the scale of {@code utility}
 * @param utility what value v of issue i contributes: {@code utility[i][v]}, already weighted
 * @param discount a discount factor of the source, kept but never applied
 */
public record Party(
    String name,
    Optional<String> role,
    Rational reservation,
    List<List<Rational>> utility,
    Optional<Rational> discount) {
  /** Copies the table. */
  public Party {
    utility = utility.stream().map(List::copyOf).toList();
  }

  /** A party without role and discount. */
  public static Party of(String name, Rational reservation, List<List<Rational>> utility) {
    return new Party(name, Optional.empty(), reservation, utility, Optional.empty());
  }
}

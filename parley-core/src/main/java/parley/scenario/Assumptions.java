package parley.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.bargain.Rational;

/**
 * What no document says and the analysis needs.
 *
 * @param spoken the weight of an issue for a party that spoke on it
 * @param silent the weight of an issue for a party that did not
 * @param noDeal for each party what it is worth to have no deal, on the scale of its worths; a
 *     party that is not named has 0
 * @param worths what values are worth to a party where that is set by hand
 * @param sides who stands at which end of an issue whose ends belong to two parties
 */
public record Assumptions(
    Range spoken,
    Range silent,
    Map<String, Rational> noDeal,
    List<Worth> worths,
    List<Sides> sides) {
  /** Nothing is assumed by hand; weights from a half to 1 where a party spoke, else from 1/10. */
  public static final Assumptions USUAL =
      new Assumptions(
          new Range(Rational.of(1, 2), Rational.ONE),
          new Range(Rational.of(1, 10), Rational.ONE),
          Map.of(),
          List.of(),
          List.of());

  /** Copies the lists and sorts the map. */
  public Assumptions {
    noDeal = Collections.unmodifiableMap(new TreeMap<>(noDeal));
    worths = List.copyOf(worths);
    sides = List.copyOf(sides);
  }

  /** What no deal is worth to the party. */
  public Rational noDeal(String party) {
    return noDeal.getOrDefault(party, Rational.ZERO);
  }

  /** The same with other sides. */
  public Assumptions withSides(List<Sides> others) {
    return new Assumptions(spoken, silent, noDeal, worths, others);
  }

  /**
   * What a value is worth to a party, from 0 to 1, set by hand in place of what its words tell.
   *
   * @param party the party
   * @param issue the issue's id
   * @param value the value
   * @param worth the bounds
   * @param because the reason
   */
  public record Worth(String party, String issue, String value, Range worth, String because) {}

  /**
   * Who stands at which end of an issue.
   *
   * @param issue the issue's id
   * @param first the party at the first value
   * @param last the parties at the last value; may be none
   * @param because what tells
   */
  public record Sides(String issue, String first, List<String> last, String because) {
    /** Copies the list. */
    public Sides {
      last = List.copyOf(last);
    }
  }
}

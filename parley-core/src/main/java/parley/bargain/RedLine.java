package parley.bargain;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A party's hard constraint: what it will not accept. Two forms cover all: a box of outcomes that
 * the party refuses (on one issue, on several, or conditionally: "if A then not B" is the box A and
 * B), and a least utility.
 */
public sealed interface RedLine {
  /** The id, unique in its model. */
  String id();

  /** The index of the party that draws the line. */
  int party();

  /**
   * The party refuses every outcome in the box.
   *
   * @param id unique in its model
   * @param party index of the party
   * @param refused the outcomes refused
   */
  record Refusal(String id, int party, Combination refused) implements RedLine {}

  /**
   * The party refuses every outcome worth less to it than the minimum.
   *
   * @param id unique in its model
   * @param party index of the party
   * @param minimum the least utility
   */
  record LeastUtility(String id, int party, Rational minimum) implements RedLine {}

  /** On the issue with {@code size} values, the party accepts only those allowed. */
  static RedLine allowing(
      String id, int party, int issue, java.util.Collection<Integer> allowed, int size) {
    SortedSet<Integer> refused = new TreeSet<>();
    for (int value = 0; value < size; value++) {
      if (!allowed.contains(value)) {
        refused.add(value);
      }
    }
    return new Refusal(id, party, Combination.of(new TreeMap<>(Map.of(issue, refused))));
  }
}

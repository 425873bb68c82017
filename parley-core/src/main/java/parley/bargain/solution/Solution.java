package parley.bargain.solution;

import java.math.BigInteger;
import java.util.List;
import parley.bargain.Rational;

/**
 * The outcomes that a solution picks.
 *
 * @param value what the solution maximises, at these outcomes; its meaning is in {@link Solutions}
 * @param optima how many outcomes reach it, all ties counted, at least 1
 * @param points the first of them in index order, at most 50
 */
public record Solution(Rational value, BigInteger optima, List<Point> points) {
  /** Copies the points. */
  public Solution {
    points = List.copyOf(points);
  }

  /**
   * An outcome.
   *
   * @param outcome the value index of each issue
   * @param utilities one per party
   */
  public record Point(List<Integer> outcome, List<Rational> utilities) {
    /** Copies the lists. */
    public Point {
      outcome = List.copyOf(outcome);
      utilities = List.copyOf(utilities);
    }
  }
}

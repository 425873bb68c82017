package parley.bargain.frontier;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.bargain.Rational;

/**
 * The Pareto-efficient outcomes of a set, ties kept.
 *
 * @param points the distinct utility vectors, best for the first party first
 * @param outcomes how many outcomes have one of these vectors
 * @param sha256Indices SHA-256 of the comma-joined ascending decimal indices of these outcomes;
 *     empty when they are too many to be listed
 * @param indices the ascending row-major indices of the outcomes when at most {@value
 *     #MOST_LISTED}, else empty
 */
public record Frontier(
    List<Point> points,
    BigInteger outcomes,
    Optional<String> sha256Indices,
    List<BigInteger> indices) {
  /** How many indices are listed at most. */
  public static final int MOST_LISTED = 2000;

  /** How many outcomes of a point are named at most. */
  public static final int MOST_NAMED = 50;

  /** Copies the lists. */
  public Frontier {
    points = List.copyOf(points);
    indices = List.copyOf(indices);
  }

  /** The number of distinct utility vectors. */
  public int distinctUtilities() {
    return points.size();
  }

  /**
   * A utility vector with the outcomes that have it.
   *
   * @param utilities one per party
   * @param outcomes how many outcomes have it, at least 1
   * @param first their lowest indices, ascending, at most {@value #MOST_NAMED}
   */
  public record Point(List<Rational> utilities, BigInteger outcomes, List<BigInteger> first) {
    /** Copies the lists. */
    public Point {
      utilities = List.copyOf(utilities);
      first = List.copyOf(first);
    }
  }
}

package parley.bargain.engine;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import parley.bargain.Rational;
import parley.bargain.frontier.Frontier;
import parley.provenance.Sha256;

/** Puts points and indices together to a {@link Frontier}. */
final class FrontierSummary {
  /** Points by the first party's utility, best first, then the second's and so on. */
  static final Comparator<Frontier.Point> BEST_FOR_FIRST =
      (a, b) -> compare(b.utilities(), a.utilities());

  private FrontierSummary() {}

  private static int compare(List<Rational> a, List<Rational> b) {
    for (int k = 0; k < a.size(); k++) {
      int order = a.get(k).compareTo(b.get(k));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** With all indices, ascending. */
  static Frontier of(List<Frontier.Point> points, long[] indices) {
    String joined =
        LongStream.of(indices).mapToObj(Long::toString).collect(Collectors.joining(","));
    List<BigInteger> listed =
        indices.length <= Frontier.MOST_LISTED
            ? LongStream.of(indices).mapToObj(BigInteger::valueOf).toList()
            : List.of();
    return new Frontier(points, count(points), Optional.of(Sha256.of(joined)), listed);
  }

  /** Without indices, because they are too many. */
  static Frontier withoutIndices(List<Frontier.Point> points) {
    return new Frontier(points, count(points), Optional.empty(), List.of());
  }

  private static BigInteger count(List<Frontier.Point> points) {
    return points.stream().map(Frontier.Point::outcomes).reduce(BigInteger.ZERO, BigInteger::add);
  }
}

package parley.discourse.time;

import java.time.Duration;
import java.time.Instant;
import parley.discourse.network.NetworkBuilder;
import parley.discourse.network.NetworkMatrix;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param before the instant after its end
 */
public record TimeWindow(Instant from, Instant before) {
  /** Halfway. */
  public Instant middle() {
    return from.plus(Duration.between(from, before).dividedBy(2));
  }

  /** How far an instant is from the middle, in half windows. */
  public double distance(Instant instant) {
    double half = Duration.between(from, before).toMillis() / 2.0;
    return Math.abs(Duration.between(middle(), instant).toMillis()) / half;
  }

  /** The network of what was said in it. */
  public NetworkMatrix network(NetworkBuilder builder, Kernel kernel) {
    return builder.build(from, before, statement -> kernel.weight(distance(statement.time())));
  }
}

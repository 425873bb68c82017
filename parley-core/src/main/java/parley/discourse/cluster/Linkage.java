package parley.discourse.cluster;

/** How near two groups are, from how near their members are. */
public enum Linkage {
  /** As near as their nearest members. */
  SINGLE,
  /** As near as their members on average. */
  AVERAGE,
  /** As near as their farthest members. */
  COMPLETE;

  double joined(double first, int firstSize, double second, int secondSize) {
    return switch (this) {
      case SINGLE -> Math.max(first, second);
      case AVERAGE -> (first * firstSize + second * secondSize) / (firstSize + secondSize);
      case COMPLETE -> Math.min(first, second);
    };
  }
}

package parley.discourse.time;

/**
 * How windows are cut.
 *
 * @param size the length of each, at least 1
 * @param unit of size and step
 * @param step from the beginning of one to that of the next, at least 1; as large as the size:
 *     windows side by side
 * @param kernel how statements count within a window
 */
public record WindowRule(int size, WindowUnit unit, int step, Kernel kernel) {
  /** Checks the ranges. */
  public WindowRule {
    if (size < 1 || step < 1) {
      throw new IllegalArgumentException("size and step are at least 1");
    }
  }
}

package parley.gmcr.fast;

import java.util.stream.IntStream;
import parley.error.Interruption;

/** Splits an index range over the processors. */
final class Parallel {
  // smaller ranges are not worth a second thread
  private static final int CHUNK = 1 << 14;

  private Parallel() {}

  /** Work on the half-open range {@code [from, to)}. */
  @FunctionalInterface
  interface Part {
    void run(int from, int to);
  }

  static void range(int size, Part part) {
    range(size, CHUNK, part);
  }

  static void range(int size, int chunk, Part part) {
    Interruption.check();
    if (size <= chunk) {
      part.run(0, size);
      return;
    }
    int chunks = (size - 1) / chunk + 1;
    IntStream.range(0, chunks)
        .parallel()
        .forEach(c -> part.run(c * chunk, (int) Math.min(size, (c + 1L) * chunk)));
  }
}

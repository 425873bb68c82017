package parley.error;

import java.util.concurrent.CancellationException;

/**
 * How long work is stopped: its thread is interrupted, and the work looks for that now and then.
 */
public final class Interruption {
  private Interruption() {}

  /**
   * Stops here if the thread was interrupted, which it stays. Costs nanoseconds.
   *
   * @throws CancellationException if it was
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }
}

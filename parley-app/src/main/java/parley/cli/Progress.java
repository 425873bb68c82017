package parley.cli;

import java.time.Clock;
import java.util.function.IntConsumer;

/** Tells on a terminal how far a long work is, from its second second on; erased at its end. */
final class Progress implements IntConsumer, AutoCloseable {
  private static final long QUIET_MILLIS = 1000;
  private static final long STEP_MILLIS = 100;

  private final Console console;
  private final Clock clock;
  private final String unit;
  private final int total;
  private final long start;
  private long shown;
  private int width;

  Progress(Console console, Clock clock, String unit, int total) {
    this.console = console;
    this.clock = clock;
    this.unit = unit;
    this.total = total;
    this.start = clock.millis();
  }

  /** So many are done; may be called by several threads. */
  @Override
  public synchronized void accept(int done) {
    long now = clock.millis();
    if (!console.errTerminal() || now - start < QUIET_MILLIS || now - shown < STEP_MILLIS) {
      return;
    }
    shown = now;
    String left = done == 0 ? "" : ", " + (now - start) * (total - done) / done / 1000 + " s left";
    String line = "parley: " + done + " of " + total + " " + unit + left;
    console.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    console.err().flush();
    width = line.length();
  }

  @Override
  public synchronized void close() {
    if (width > 0) {
      console.err().print("\r" + " ".repeat(width) + "\r");
      console.err().flush();
    }
  }
}

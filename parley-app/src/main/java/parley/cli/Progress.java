package parley.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One line on the terminal that tells how far long work has come. It appears after a second, on
 * standard error and only if that is a terminal, and is gone when the work ends or stops.
 *
 * <pre>{@code
 * try (var progress = Progress.of(console, "reading")) {
 *   for (…) { …; progress.advance(document.id()); }
 * }
 * }</pre>
 *
 * Whoever prints other messages meanwhile calls {@link #erase} first.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long SOONEST_FORECAST = TimeUnit.SECONDS.toNanos(3);
  private static final double SMALLEST_SHARE = 0.005;
  private static final long REDRAWN_EVERY_MILLIS = 200;
  private static final String ERASE = "\r\u001b[K";

  private final @Nullable PrintWriter terminal;
  private final int width;
  private final String work;
  private final LongSupplier nanos;
  private final long start;
  // Ctrl-C leaves no half of a line on the terminal
  private final Thread atExit = new Thread(this::stop);
  private @Nullable ScheduledExecutorService clock;
  private int done;
  private double share;
  private String last = "";
  private boolean shown;

  /** Progress without a clock of its own: {@link #draw} is called from outside. */
  Progress(Console console, String work, LongSupplier nanos) {
    this.terminal = console.errTerminal() ? console.err() : null;
    this.width = console.width();
    this.work = work;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Progress of a kind of work, named like "reading". */
  static Progress of(Console console, String work) {
    var progress = new Progress(console, work, System::nanoTime);
    progress.startClock();
    return progress;
  }

  private void startClock() {
    if (terminal == null) {
      return;
    }
    var ticking =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        ticking.scheduleAtFixedRate(
            this::draw,
            TimeUnit.NANOSECONDS.toMillis(PATIENCE),
            REDRAWN_EVERY_MILLIS,
            TimeUnit.MILLISECONDS);
    clock = ticking;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** One more piece of the work is done; its name is shown. */
  synchronized void advance(String piece) {
    done++;
    last = piece;
  }

  /** How much of the input has been read, from 0 to 1; tells how long the rest may take. */
  synchronized void share(double read) {
    share = read;
  }

  private String left(long lasted) {
    if (share < SMALLEST_SHARE || share > 1 || lasted < SOONEST_FORECAST) {
      return "";
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds((long) (lasted * (1 - share) / share));
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    String time =
        hours > 0
            ? hours + " h " + minutes + " min"
            : minutes > 0 ? minutes + " min " + seconds % 60 + " s" : seconds + " s";
    return ", about " + time + " left";
  }

  /** Draws the line if the work has lasted a second. */
  synchronized void draw() {
    long lasted = nanos.getAsLong() - start;
    if (terminal == null || lasted < PATIENCE) {
      return;
    }
    String line =
        work
            + " … "
            + done
            + " done, "
            + TimeUnit.NANOSECONDS.toSeconds(lasted)
            + " s"
            + left(lasted)
            + "  "
            + last;
    terminal.print(ERASE + fitting(line));
    terminal.flush();
    shown = true;
  }

  private String fitting(String line) {
    String plain = line.replaceAll("\\p{Cntrl}", "?");
    return plain.codePointCount(0, plain.length()) < width
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, width - 2)) + "…";
  }

  /** Takes the line away until it is drawn again. */
  synchronized void erase() {
    if (shown && terminal != null) {
      terminal.print(ERASE);
      terminal.flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // already on the way out
      return;
    }
  }

  private void stop() {
    if (clock != null) {
      clock.shutdownNow();
    }
    erase();
  }
}

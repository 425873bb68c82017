package parley.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process of its own, known by what it prints. */
final class Service implements AutoCloseable {
  private static final int KEPT = 60;
  private static final String END = "(the process has ended)";

  private final String name;
  private final Process process;
  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
  private final Deque<String> last = new ArrayDeque<>();

  Service(String name, ProcessBuilder builder) throws IOException {
    this.name = name;
    this.process = builder.redirectErrorStream(true).start();
    var pump = new Thread(this::pump, name);
    pump.setDaemon(true);
    pump.start();
  }

  private void pump() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        synchronized (last) {
          last.addLast(line);
          if (last.size() > KEPT) {
            last.removeFirst();
          }
        }
        printed.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      printed.add(END);
    }
  }

  /** Waits for a line that holds the pattern; the match. */
  Matcher await(String pattern, Duration patience) throws InterruptedException {
    Pattern wanted = Pattern.compile(pattern);
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      String line = printed.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (line == null || line.equals(END)) {
        throw new AssertionError(name + " does not say '" + pattern + "':\n" + log());
      }
      Matcher matcher = wanted.matcher(line);
      if (matcher.find()) {
        return matcher;
      }
    }
  }

  /** Waits for the end; the exit code. */
  int exitCode(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError(name + " does not end:\n" + log());
    }
    return process.exitValue();
  }

  /** The last lines printed. */
  String log() {
    synchronized (last) {
      return "--- " + name + "\n" + String.join("\n", last) + "\n";
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}

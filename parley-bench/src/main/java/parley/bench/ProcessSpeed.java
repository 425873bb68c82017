package parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Wall and processor time, words a second and peak memory of whole processes, the start of the JVM
 * included: any command line, each run a cold process whose output is thrown away.
 *
 * <pre>
 * java -cp 'parley-bench/target/classes:parley-app/target/parley-0.1.0/parley/lib/*' \
 *   parley.bench.ProcessSpeed [--runs N] [--words FILE] COMMAND ARGUMENT…
 * </pre>
 *
 * <p>The peak is the process's own {@code VmHWM} of {@code /proc/PID/status}, looked at every 20 ms
 * while it runs (a launcher must {@code exec} the program, as Parley's do); unknown where there is
 * no such file. Words are runs without blanks in FILE, of a {@code .jsonl} corpus in its texts.
 */
public final class ProcessSpeed {
  private static final int LOOK_EVERY_MILLIS = 20;
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private ProcessSpeed() {}

  /**
   * One run.
   *
   * @param seconds from the start to the end of the process
   * @param cpuSeconds of all its threads; tells its work where other programs share the cores
   * @param peakMegabytes most resident memory, in 2^20 bytes; 0 when unknown
   * @param exitCode of the process
   */
  record Run(double seconds, double cpuSeconds, double peakMegabytes, int exitCode) {}

  /** Runs the command; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = 3;
    long words = 0;
    int i = 0;
    while (i + 1 < args.length && args[i].startsWith("--")) {
      switch (args[i]) {
        case "--runs" -> runs = Integer.parseInt(args[i + 1]);
        case "--words" -> words += words(Path.of(args[i + 1]));
        default -> i = args.length;
      }
      i += 2;
    }
    if (i >= args.length || runs < 1) {
      System.err.println("usage: ProcessSpeed [--runs N] [--words FILE] COMMAND ARGUMENT…");
      System.exit(2);
    }
    List<String> command = List.of(args).subList(i, args.length);
    System.out.println(String.join(" ", command));
    var all = new ArrayList<Run>();
    for (int n = 0; n < runs; n++) {
      Run run = run(command);
      all.add(run);
      print("run " + (n + 1) + ", exit " + run.exitCode(), run, words);
    }
    print("median, greatest peak", median(all), words);
    System.exit(all.stream().allMatch(run -> run.exitCode() == 0) ? 0 : 1);
  }

  private static Run median(List<Run> runs) {
    return new Run(
        median(runs.stream().mapToDouble(Run::seconds)),
        median(runs.stream().mapToDouble(Run::cpuSeconds)),
        runs.stream().mapToDouble(Run::peakMegabytes).max().orElse(0),
        runs.stream().mapToInt(Run::exitCode).max().orElse(0));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void print(String what, Run run, long words) {
    String speed =
        words == 0 ? "" : String.format(Locale.ROOT, "  %,7.0f words/s", words / run.seconds());
    String memory =
        run.peakMegabytes() == 0
            ? "peak unknown"
            : String.format(Locale.ROOT, "peak %,5.0f MB", run.peakMegabytes());
    System.out.printf(
        Locale.ROOT,
        "%-22s %7.2f s  cpu %6.2f s%s  %s%n",
        what,
        run.seconds(),
        run.cpuSeconds(),
        speed,
        memory);
  }

  /** Runs the command to its end. */
  static Run run(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    double peak = 0;
    double cpu = 0;
    do {
      peak = Math.max(peak, peak(process.pid()));
      cpu = Math.max(cpu, process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
    } while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    return new Run((System.nanoTime() - start) / 1e9, cpu, peak, process.exitValue());
  }

  private static double peak(long pid) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
      return peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : 0;
    } catch (IOException e) {
      // the process is over, or the system has no such file
      return 0;
    }
  }

  private static long words(Path file) throws IOException {
    if (!file.toString().endsWith(".jsonl")) {
      return new StringTokenizer(Files.readString(file)).countTokens();
    }
    var json = new ObjectMapper();
    long words = 0;
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        words += new StringTokenizer(json.readTree(line).path("text").asText()).countTokens();
      }
    }
    return words;
  }
}

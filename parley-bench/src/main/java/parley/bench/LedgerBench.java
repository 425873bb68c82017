package parley.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import parley.ledger.AsOf;
import parley.ledger.Coder;
import parley.ledger.Entry;
import parley.ledger.Reading;
import parley.store.Ledgers;
import parley.store.StoredLedger;
import parley.workbench.LedgerLines;

/**
 * Speed of the ledger on a million generated statements; the run line and results are in
 * docs/benchmarks-ledger.md.
 */
public final class LedgerBench {
  private static final int BATCH = 32;
  private static final int REPEATS = 9;
  private static final int WARMING = 40;
  private static final long SEED = 20261124;
  private static final Coder CODER = new Coder(Coder.Kind.MACHINE, "generator", "none");

  // the processor's time tells more than the clock's where others use the machine too
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private LedgerBench() {}

  /**
   * Prints a table.
   *
   * @param args the place of a ledger, and how many statements to add to an empty one (a million)
   */
  public static void main(String[] args) throws IOException {
    String place = args[0];
    int statements = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    line(
        "cores %d, heap at most %d MiB, Java %s",
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.version());
    try (var ledger = new Ledgers(Clock.systemUTC()).openOrCreate(place)) {
      if (ledger.entries().isEmpty()) {
        add(ledger, statements / GeneratedTalks.STATEMENTS);
      }
      ask(ledger);
    }
    Path file = Path.of(place);
    if (Files.isRegularFile(file)) {
      line("file: %d MiB", Files.size(file) >> 20);
    }
    memory();
  }

  private static void add(StoredLedger ledger, int documents) {
    var talks = new GeneratedTalks(SEED);
    long writing = 0;
    long busy = THREAD.getCurrentThreadCpuTime();
    long all = System.nanoTime();
    for (int from = 0; from < documents; from += BATCH) {
      List<Reading> readings =
          IntStream.range(from, Math.min(documents, from + BATCH))
              .mapToObj(talks::reading)
              .toList();
      long start = System.nanoTime();
      ledger.add(readings, CODER, false);
      writing += System.nanoTime() - start;
    }
    double seconds = writing / 1e9;
    line(
        "add: %d statements in %.1f s, %.0f a second (with making them %.1f s, of the processor %.1f s)",
        documents * GeneratedTalks.STATEMENTS,
        seconds,
        documents * GeneratedTalks.STATEMENTS / seconds,
        (System.nanoTime() - all) / 1e9,
        (THREAD.getCurrentThreadCpuTime() - busy) / 1e9);
  }

  private static void ask(StoredLedger ledger) {
    var now = AsOf.NOW;
    List<Entry> entries = ledger.entries();
    Instant half = entries.get(entries.size() / 2).recordedAt();
    var said = new AsOf(Optional.of(LocalDate.of(2023, 6, 30)), Optional.empty());
    var recorded = new AsOf(Optional.empty(), Optional.of(half));
    median("positions, one party and issue", () -> positions(ledger, now));
    var asked = new AtomicInteger();
    median(
        "positions, another party and issue each time",
        () -> positions(ledger, request(asked.incrementAndGet(), now)));
    median("changes, one party and issue", () -> changes(ledger, now));
    median("positions as of a stated day", () -> positions(ledger, said));
    median("positions as of a recorded moment", () -> positions(ledger, recorded));
  }

  private static LedgerLines.Request request(AsOf asOf) {
    return request(3, asOf);
  }

  /** One of the questions, as many as there are parties, no two on the same issue in a row. */
  private static LedgerLines.Request request(int number, AsOf asOf) {
    return new LedgerLines.Request(
        Optional.of(GeneratedTalks.party(number % GeneratedTalks.PARTIES)),
        Optional.of(GeneratedTalks.issue((number + 4) % GeneratedTalks.ISSUES)),
        asOf,
        0);
  }

  private static int positions(StoredLedger ledger, AsOf asOf) {
    return positions(ledger, request(asOf));
  }

  private static int positions(StoredLedger ledger, LedgerLines.Request request) {
    return new LedgerLines(ledger).lines(request).stream().mapToInt(l -> l.stands().size()).sum();
  }

  private static int changes(StoredLedger ledger, AsOf asOf) {
    return new LedgerLines(ledger)
        .lines(request(asOf)).stream()
            .mapToInt(l -> l.changes().size() + l.tensions().size())
            .sum();
  }

  private static void median(String what, IntSupplier work) {
    var times = new double[REPEATS];
    var busy = new double[REPEATS];
    int found = 0;
    for (int r = -WARMING; r < REPEATS; r++) {
      long start = System.nanoTime();
      long cpu = THREAD.getCurrentThreadCpuTime();
      found = work.getAsInt();
      times[Math.max(r, 0)] = (System.nanoTime() - start) / 1e6;
      busy[Math.max(r, 0)] = (THREAD.getCurrentThreadCpuTime() - cpu) / 1e6;
    }
    Arrays.sort(times);
    Arrays.sort(busy);
    line(
        "%s: median %.1f ms, of the processor %.1f ms (%d found)",
        what, times[REPEATS / 2], busy[REPEATS / 2], found);
  }

  private static void memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    var peaks = new ArrayList<String>();
    if (Files.exists(status)) {
      Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM")).forEach(peaks::add);
    }
    line("memory of the whole process at its peak: %s", peaks);
  }

  private static void line(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}

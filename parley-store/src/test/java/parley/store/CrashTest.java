package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.AsOf;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;
import parley.ledger.StoredDocument;

/** A process is killed in the midst of adding and reviewing, again and again, on one ledger. */
class CrashTest {
  private static final int KILLS = 50;
  private static final int MOST_WRITES = 12;
  private static final long MOST_NANOS = 4_000_000;

  @TempDir Path folder = Path.of("");

  @Test
  void whatWasAcknowledgedIsThereAndNothingHalf() throws IOException, InterruptedException {
    long seed = Long.getLong("parley.seed", 20261124L);
    var random = new Random(seed);
    String place = folder.resolve("ledger.parley").toString();
    new Ledgers(Clock.systemUTC()).openOrCreate(place).close();
    Set<String> added = new HashSet<>();
    Set<Long> reviewed = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      for (String line : killed(place, random)) {
        String[] words = line.split(" ");
        if (words[0].equals("add")) {
          added.add(words[1]);
        } else {
          reviewed.add(Long.parseLong(words[1]));
        }
      }
      check(place, added, reviewed, "kill " + kill + " of -Dparley.seed=" + seed);
    }
    assertThat(added).hasSizeGreaterThan(KILLS / 2);
  }

  /** Starts a writer, kills it after some writes and a moment, and returns all that it told. */
  private static List<String> killed(String place, Random random)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                place)
            .redirectError(new File("/dev/null"))
            .start();
    var told = new ArrayList<String>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      int writes = 1 + random.nextInt(MOST_WRITES);
      for (int i = 0; i < writes; i++) {
        told.add(lines.readLine());
      }
      long until = System.nanoTime() + random.nextLong(MOST_NANOS);
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      // SIGKILL on Unix; through the handle, so that what it told can still be read
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        told.add(line);
      }
    }
    process.waitFor();
    assertThat(told).as("the writer ran").doesNotContainNull();
    return told;
  }

  private static void check(String place, Set<String> added, Set<Long> reviewed, String replay) {
    try (var ledger = new Ledgers(Clock.systemUTC()).open(place)) {
      List<StoredDocument> documents = ledger.documents(AsOf.NOW);
      assertThat(documents).as(replay).extracting(StoredDocument::id).containsAll(added);
      for (StoredDocument document : documents) {
        int number = Integer.parseInt(document.id().substring(1));
        assertThat(document.statements())
            .as("%s of %s", document.id(), replay)
            .isEqualTo(Writer.reading(number).statements().size());
      }
      Map<Long, Integer> decisions = new HashMap<>();
      ledger.statements(StatementQuery.all(), s -> count(s, decisions, replay));
      assertThat(decisions.keySet()).as(replay).containsAll(reviewed);
      assertThat(decisions.values()).as(replay).allMatch(n -> n == Writer.REVIEWED_TOGETHER);
      List<Entry> entries = ledger.entries();
      assertThat(entries.get(entries.size() - 1).number()).as(replay).isEqualTo(entries.size());
    }
  }

  private static void count(
      LedgerStatement statement, Map<Long, Integer> decisions, String replay) {
    assertThat(statement.codings()).as(replay).isNotEmpty();
    statement.decisions().forEach(d -> decisions.merge(d.entry().number(), 1, Integer::sum));
  }
}

package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.error.InputException;
import parley.ledger.AsOf;
import parley.ledger.StatementQuery;

class DiskFullTest {
  @TempDir Path folder = Path.of("");

  @Test
  void aFullDatabaseKeepsWhatWasAcknowledged() {
    String place = folder.resolve("ledger.parley").toString();
    try (var ledger = new Ledgers(Clock.systemUTC()).openOrCreate(place)) {
      ledger.database().handle().execute("PRAGMA max_page_count = 120");
      fill(ledger);
    }
  }

  @Test
  void aFullDiskKeepsWhatWasAcknowledged() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
        "SKIPPED: only root can mount a small disk; the test above limits the file instead");
    try {
      String place = disk.resolve("ledger.parley").toString();
      try (var ledger = new Ledgers(Clock.systemUTC()).openOrCreate(place)) {
        fill(ledger);
      }
      // a new process finds the same
      try (var ledger = new Ledgers(Clock.systemUTC()).open(place)) {
        whole(ledger, ledger.documents(AsOf.NOW).size());
      }
      // and no room to make another
      String second = disk.resolve("second.parley").toString();
      assertThatThrownBy(() -> new Ledgers(Clock.systemUTC()).openOrCreate(second))
          .isInstanceOf(InputException.class);
      assertThat(Path.of(second)).doesNotExist();
    } finally {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  private static void fill(StoredLedger ledger) {
    var acknowledged = new ArrayList<String>();
    assertThatThrownBy(
            () -> {
              for (int i = 0; ; i++) {
                ledger.add(List.of(Writer.reading(i)), OpenLedger.MACHINE, false);
                acknowledged.add("d" + i);
              }
            })
        .isInstanceOf(InputException.class)
        .hasMessageContaining(ledger.place())
        .hasMessageContaining("nothing of this was stored");
    assertThat(acknowledged).isNotEmpty();
    whole(ledger, acknowledged.size());
  }

  private static void whole(StoredLedger ledger, int documents) {
    assertThat(ledger.documents(AsOf.NOW)).hasSize(documents);
    var ids = new ArrayList<String>();
    ledger.statements(StatementQuery.all(), s -> ids.add(s.id()));
    int expected = 0;
    for (int i = 0; i < documents; i++) {
      expected += Writer.reading(i).statements().size();
    }
    assertThat(ids).hasSize(expected);
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}

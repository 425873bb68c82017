package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.error.InputException;
import parley.ledger.StatementQuery;

/** Files that are no whole ledger of this schema are refused and stay as they are. */
class SqliteFileTest {
  @TempDir Path folder = Path.of("");

  private Path ledger() {
    Path file = folder.resolve("ledger.parley");
    try (var ledger = new Ledgers(Clock.systemUTC()).openOrCreate(file.toString())) {
      ledger.add(List.of(Writer.reading(1), Writer.reading(2)), OpenLedger.MACHINE, false);
    }
    return file;
  }

  private static void refused(Path file, String why) throws IOException {
    byte[] before = Files.readAllBytes(file);
    for (boolean create : new boolean[] {false, true}) {
      var ledgers = new Ledgers(Clock.systemUTC());
      assertThatThrownBy(
              () -> {
                String place = file.toString();
                try (var opened = create ? ledgers.openOrCreate(place) : ledgers.open(place)) {
                  opened.statements(StatementQuery.all(), s -> {});
                }
              })
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(file.toString())
          .hasMessageContaining(why)
          .hasMessageMatching("[^\n]+");
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).as("nothing is left beside it").containsExactly(file);
    }
  }

  @Test
  void refusesWhatIsNoDatabase() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "Dear diary, ".repeat(50));
    refused(file, "is not a Parley ledger");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    refused(Files.createFile(folder.resolve("empty.parley")), "is not a Parley ledger");
  }

  @Test
  void refusesTheDatabaseOfAnotherProgram() throws IOException {
    Path file = folder.resolve("other.dna");
    Jdbi.create("jdbc:sqlite:" + file).useHandle(h -> h.execute("CREATE TABLE t (a)"));
    refused(file, "of another program");
  }

  @Test
  void refusesANewerSchema() throws IOException {
    Path file = ledger();
    Jdbi.create("jdbc:sqlite:" + file).useHandle(h -> h.execute("PRAGMA user_version = 99"));
    Jdbi.create("jdbc:sqlite:" + file)
        .useHandle(h -> h.createQuery("PRAGMA journal_mode = DELETE").mapTo(String.class).one());
    refused(file, "newer Parley (schema 99; this one knows 3)");
  }

  @Test
  void refusesEveryTruncation() throws IOException {
    byte[] whole = Files.readAllBytes(ledger());
    Files.delete(folder.resolve("ledger.parley"));
    for (int length :
        new int[] {1, 15, 99, 100, 4095, 4096, 4097, whole.length / 2, whole.length - 1}) {
      Path file = Files.write(folder.resolve("cut.parley"), Arrays.copyOf(whole, length));
      refused(file, length < 100 ? "is not a Parley ledger" : "is damaged");
      Files.delete(file);
    }
  }

  @Test
  void refusesAnOverwrittenPage() throws IOException {
    Path file = ledger();
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4096, 3 * 4096, (byte) 0x5a);
    Files.write(file, bytes);
    refused(file, "is damaged");
  }

  @Test
  void refusesADirectoryAndAMissingFile() throws IOException {
    var ledgers = new Ledgers(Clock.systemUTC());
    assertThatThrownBy(() -> ledgers.open(folder.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is not a file");
    assertThatThrownBy(() -> ledgers.open(folder.resolve("no").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no ledger");
    assertThatThrownBy(() -> ledgers.openOrCreate(folder.resolve("no/where").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("folder does not exist");
    assertThatThrownBy(() -> ledgers.open("jdbc:mysql://me:secret@host/db?password=x"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("jdbc:mysql://host/db")
        .hasMessageNotContaining("secret");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void redactedWordsAreInNoByteOfTheFile() throws IOException {
    Path file = folder.resolve("ledger.parley");
    try (var ledger = new Ledgers(Clock.systemUTC()).openOrCreate(file.toString())) {
      ledger.add(
          List.of(Said.reading("a", "2022-03-01", Said.of("RU", "unspeakable if asked"))),
          OpenLedger.MACHINE,
          false);
      assertThat(holds(folder, "unspeakable")).isTrue();
      ledger.redact("a", "rights", "Ada");
      assertThat(holds(folder, "unspeakable")).isFalse();
      assertThat(holds(folder, "Talks a")).isFalse();
    }
    assertThat(holds(folder, "unspeakable")).isFalse();
  }

  private static boolean holds(Path folder, String words) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
          return true;
        }
      }
      return false;
    }
  }
}

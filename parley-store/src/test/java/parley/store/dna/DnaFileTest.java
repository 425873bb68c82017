package parley.store.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.discourse.EventList;
import parley.error.InputException;

class DnaFileTest {
  private Path folder = Path.of("unset");
  private Path file = Path.of("unset");

  @BeforeEach
  void copy(@TempDir Path fresh) throws Exception {
    folder = fresh;
    file = folder.resolve("copy.dna");
    Path own =
        Path.of(
            Objects.requireNonNull(DnaFileTest.class.getResource("/dna-expected/synth/synth-a.dna"))
                .toURI());
    Files.copy(own, file);
  }

  private void change(String... sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String one : sql) {
        statement.executeUpdate(one);
      }
    }
  }

  private void refused(String... words) throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> readAll(file))
        .isInstanceOf(InputException.class)
        .message()
        .startsWith(file.toString())
        .doesNotContain("\n")
        .contains(words);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  private static int readAll(Path file) {
    DnaFile source = DnaFile.open(file);
    return source.types().stream().mapToInt(type -> source.read(type).statements().size()).sum();
  }

  @Test
  void readsTypesVariablesAndEntitiesAndChangesNothing() throws Exception {
    byte[] before = Files.readAllBytes(file);
    DnaFile source = DnaFile.open(file);
    assertThat(source.types()).containsExactly("DNA Statement", "Graded Statement");
    EventList events = source.read("Graded Statement");
    assertThat(events.statements()).hasSize(245);
    assertThat(events.variables())
        .extracting(v -> v.name())
        .containsExactly("organization", "concept", "strength", "modality", "note");
    assertThat(Optional.ofNullable(events.entities().get("organization")))
        .hasValueSatisfying(entities -> assertThat(entities).containsKey("\"Quoted\" Party"));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anUnknownTypeIsNamedWithThoseThereAre() {
    assertThatThrownBy(() -> DnaFile.open(file).read("Claim"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Claim")
        .hasMessageContaining("DNA Statement, Graded Statement");
  }

  @Test
  void whatIsNoDatabaseIsRefused() throws Exception {
    Files.writeString(file, "organization;concept\n".repeat(200));
    refused("no SQLite file");
    Files.write(file, new byte[0]);
    refused("no database of Discourse Network Analyzer 3");
    Files.delete(file);
    assertThatThrownBy(() -> DnaFile.open(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not exist");
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> DnaFile.open(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("directory");
  }

  @Test
  void aForeignDatabaseIsRefused() throws Exception {
    change("DROP TABLE DATABOOLEAN");
    refused("no database of Discourse Network Analyzer 3", "DATABOOLEAN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.0.0", "3.2", "2.0 beta 25", "", "three"})
  void anotherVersionIsRefused(String version) throws Exception {
    change("UPDATE SETTINGS SET Value = '" + version + "' WHERE Property = 'version'");
    refused("DNA version '" + version + "'");
  }

  @Test
  void knownVersionsAreRead() throws Exception {
    for (String version : List.of("3.0.11.5", "3.1.2")) {
      change("UPDATE SETTINGS SET Value = '" + version + "' WHERE Property = 'version'");
      assertThat(readAll(file)).isEqualTo(600);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 512, 5_000, 50_000, 200_000})
  void aFileCutShortIsRefused(int length) throws Exception {
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), length));
    refused("");
  }

  @Test
  void statementsOfNoDocumentAreRefused() throws Exception {
    change("PRAGMA foreign_keys = OFF", "DELETE FROM DOCUMENTS WHERE ID = 22");
    refused("stands in no document");
  }

  @Test
  void positionsBeyondTheTextGiveNoWords() throws Exception {
    change("UPDATE STATEMENTS SET Start = 4000000, Stop = 2000000000000");
    assertThat(DnaFile.open(file).read("DNA Statement").statements())
        .allSatisfy(s -> assertThat(s.text()).isEmpty());
  }

  @Test
  void anImpossibleDateIsRefused() throws Exception {
    change("UPDATE DOCUMENTS SET Date = 9000000000000000000 WHERE ID = 22");
    refused("document 22 has no possible date");
  }

  @Test
  void aFileLeftInTheMiddleOfAChangeIsRefused() throws Exception {
    Path journal = folder.resolve("copy.dna-journal");
    Path halfway = folder.resolve("halfway.dna");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA cache_size = 1");
      statement.execute("BEGIN IMMEDIATE");
      statement.executeUpdate("UPDATE DOCUMENTS SET Text = Text || ' and more', Title = 'x' || ID");
      statement.executeUpdate("UPDATE STATEMENTS SET Stop = Stop + 1");
      Files.copy(file, halfway);
      Files.copy(journal, folder.resolve("halfway.dna-journal"));
      statement.execute("ROLLBACK");
    }
    file = halfway;
    refused("unfinished");
    assertThat(folder.resolve("halfway.dna-journal")).exists();
  }

  @Test
  void flippedBytesAreReadOrRefusedButNeverWritten() throws Exception {
    var random = new Random(Long.getLong("parley.seed", 20261124L));
    byte[] whole = Files.readAllBytes(file);
    int refused = 0;
    for (int round = 0; round < 120; round++) {
      byte[] broken = whole.clone();
      int hits = 1 + random.nextInt(40);
      // the first pages hold the schema, where damage does most
      int within = round % 2 == 0 ? 8_192 : broken.length;
      for (int hit = 0; hit < hits; hit++) {
        broken[random.nextInt(within)] = (byte) random.nextInt(256);
      }
      Files.write(file, broken);
      try {
        readAll(file);
      } catch (InputException e) {
        assertThat(e.problems()).hasSize(1);
        refused++;
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(broken);
    }
    assertThat(refused).isPositive();
  }
}

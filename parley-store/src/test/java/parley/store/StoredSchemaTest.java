package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.AsOf;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.PageQuery;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;

/**
 * Ledgers as every released schema wrote them can be read and written on. A file is made once, by
 * {@link #main} of the release, and never changed.
 */
class StoredSchemaTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void isReadAndGoesOn(int schema) throws IOException {
    Path file = folder.resolve("ledger.parley");
    try (InputStream stored =
        StoredSchemaTest.class.getResourceAsStream("ledger-v" + schema + ".parley.gz")) {
      assertThat(stored).isNotNull();
      Files.copy(new GZIPInputStream(stored), file);
    }
    try (var ledger = new Ledgers(new TickingClock()).open(file.toString())) {
      var statements = new ArrayList<LedgerStatement>();
      ledger.statements(StatementQuery.all(), statements::add);
      assertThat(statements)
          .extracting(s -> s.id() + " " + s.state().word() + " " + s.anchor().state().word())
          .containsExactly(
              "a/s1 accepted lost",
              "a/s2 corrected moved",
              "a/s3 proposed found",
              "b/s1 rejected found",
              "c/s1 proposed found");
      assertThat(statements.get(0).anchor().content().text()).isEqualTo("first 🕊 words");
      assertThat(statements.get(3).decisions())
          .extracting(d -> d.live())
          .containsExactly(true, false);
      assertThat(statements.get(4).anchor().content().text()).isEmpty();
      assertThat(ledger.text("a", 1).orElseThrow()).contains("first 🕊 words");
      assertThat(ledger.text("c", 1)).isEmpty();
      assertThat(ledger.entries())
          .extracting(Entry::kind)
          .containsExactly(
              Entry.Kind.ADD,
              Entry.Kind.REVIEW,
              Entry.Kind.ADD,
              Entry.Kind.REVIEW,
              Entry.Kind.UNDO,
              Entry.Kind.REDACT);
      assertThat(ledger.page(PageQuery.first()).statements())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("codings")
          .isEqualTo(statements);
      assertThat(ledger.counts(PageQuery.first()))
          .isEqualTo(
              Map.of(
                  ReviewState.ACCEPTED, 1L,
                  ReviewState.CORRECTED, 1L,
                  ReviewState.PROPOSED, 2L,
                  ReviewState.REJECTED, 1L));
      ledger.review(List.of(OpenLedger.accept("c/s1")), "Bo");
      ledger.add(
          List.of(Said.reading("d", "2022-03-09", Said.of("RU", "more"))),
          OpenLedger.MACHINE,
          false);
      assertThat(ledger.documents(AsOf.NOW)).hasSize(4);
    }
  }

  /** Writes the ledger of this test with the schema of today to the file that is named. */
  public static void main(String[] args) {
    try (var ledger = new Ledgers(new TickingClock()).openOrCreate(args[0])) {
      ledger.add(
          List.of(
              Said.reading(
                  "a",
                  "2022-03-01",
                  Said.of("RU", "first 🕊 words"),
                  Said.of("UA", "second words if asked")),
              Said.reading("b", "", Said.of("CN", "nothing \0 at all")),
              Said.reading("c", "2022-03-02", Said.of("UA", "what must go"))),
          OpenLedger.MACHINE,
          false);
      ledger.review(
          List.of(
              OpenLedger.accept("a/s1"),
              OpenLedger.correct("a/s2", "money"),
              OpenLedger.reject("b/s1", "no side")),
          "Ada");
      ledger.add(
          List.of(
              Said.reading(
                  "a",
                  "2022-03-01",
                  Said.of("RU", "quite other words"),
                  Said.of("UA", "second words if asked"))),
          OpenLedger.MACHINE,
          false);
      ledger.review(List.of(OpenLedger.accept("b/s1")), "Bo");
      ledger.undo(java.util.Optional.empty(), "Bo");
      ledger.redact("c", "rights", "Ada");
    }
  }
}

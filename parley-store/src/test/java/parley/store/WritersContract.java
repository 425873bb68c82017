package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.error.InputException;
import parley.ledger.AsOf;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;
import parley.ledger.Verdict;

/** Several writers, their order in time, and backups, whatever the ledger is stored in. */
abstract class WritersContract extends OpenLedger {
  @Test
  void entriesAscendInTimeEvenIfTheClockGoesBack() {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes")));
    ledger.close();
    ledger = new Ledgers(new TickingClock()).open(place());
    ledger.review(List.of(accept("a/s1")), "Ada");
    ledger.review(List.of(reject("a/s1", "")), "Ada");
    List<Entry> entries = ledger.entries();
    assertThat(entries).extracting(Entry::number).containsExactly(1L, 2L, 3L);
    assertThat(entries).extracting(Entry::recordedAt).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void writersTakeTurnsAndNoneIsLost() throws Exception {
    int writers = 4;
    int each = 8;
    try (var pool = new Pool(writers)) {
      List<List<Long>> numbers =
          pool.all(
              writer -> {
                var own = new ArrayList<Long>();
                try (var mine = new Ledgers(Clock.systemUTC()).open(place())) {
                  for (int i = 0; i < each; i++) {
                    String id = "w" + writer + "-" + i;
                    mine.add(
                        List.of(Said.reading(id, "2022-03-01", Said.of("RU", id))), MACHINE, false);
                    own.add(mine.review(List.of(accept(id + "/s1")), "w" + writer).number());
                  }
                }
                return own;
              });
      assertThat(all()).hasSize(writers * each).allMatch(s -> s.state() == ReviewState.ACCEPTED);
      assertThat(numbers.stream().flatMap(List::stream))
          .hasSize(writers * each)
          .doesNotHaveDuplicates();
      List<Entry> entries = ledger.entries();
      assertThat(entries).hasSize(2 * writers * each);
      assertThat(entries).extracting(Entry::number).isSorted();
      assertThat(entries).extracting(Entry::recordedAt).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void ofReviewersThatSawTheSameOnlyOneDecides() throws Exception {
    int reviewers = 6;
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes")));
    long seen = one("a/s1").lastEntry();
    try (var pool = new Pool(reviewers)) {
      List<String> outcomes =
          pool.all(
              reviewer -> {
                try (var mine = new Ledgers(Clock.systemUTC()).open(place())) {
                  mine.review(
                      List.of(
                          new Review(
                              "a/s1",
                              Optional.of(Verdict.ACCEPT),
                              Optional.empty(),
                              "",
                              Optional.of(seen))),
                      "r" + reviewer);
                  return "stored";
                } catch (InputException e) {
                  return e.getMessage();
                }
              });
      assertThat(outcomes).containsOnlyOnce("stored");
      assertThat(outcomes)
          .filteredOn(o -> !o.equals("stored"))
          .allMatch(o -> o.contains("was changed meanwhile by r"));
      assertThat(one("a/s1").decisions()).hasSize(1);
    }
  }

  @Test
  void whatWasReadBeforeIsReadAnewOnceAnotherWriterCame() {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "secret if asked"), Said.of("UA", "no")));
    Instant added = ledger.entries().get(0).recordedAt();
    List<StatementQuery> queries =
        Stream.of(StatementQuery.all(), StatementQuery.all().ofParty("RU"))
            .flatMap(q -> Stream.of(q, q.withoutReasons()))
            .flatMap(q -> Stream.of(q, q.asOf(new AsOf(Optional.empty(), Optional.of(added)))))
            .toList();
    queries.forEach(this::statements);
    try (var other = new Ledgers(clock).open(place())) {
      List<Runnable> writes =
          List.of(
              () -> other.review(List.of(reject("a/s1", "a joke")), "Ada"),
              () -> other.undo(Optional.empty(), "Ada"),
              () -> other.redact("a", "rights", "Ada"),
              () ->
                  other.add(
                      List.of(Said.reading("b", "2022-03-02", Said.of("RU", "yes"))),
                      MACHINE,
                      false));
      for (Runnable write : writes) {
        write.run();
        try (var fresh = new Ledgers(clock).open(place())) {
          for (StatementQuery query : queries) {
            var expected = new ArrayList<LedgerStatement>();
            fresh.statements(query, expected::add);
            assertThat(statements(query)).isEqualTo(expected);
            // and the same when asked again
            assertThat(statements(query)).isEqualTo(expected);
          }
        }
      }
    }
    assertThat(all()).hasSize(3).noneMatch(s -> s.toString().contains("secret"));
  }

  @Test
  void aBackupIsTheSameLedger(@TempDir Path folder) {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes if asked"), Said.of("UA", "no 🕊")));
    ledger.review(List.of(correct("a/s1", "money")), "Ada");
    ledger.undo(Optional.empty(), "Ada");
    Path file = folder.resolve("backup.parley");
    ledger.backup(file);
    try (var copy = new Ledgers(clock).open(file.toString())) {
      var copied = new ArrayList<LedgerStatement>();
      copy.statements(StatementQuery.all(), copied::add);
      assertThat(copied).isEqualTo(all());
      assertThat(copy.entries()).isEqualTo(ledger.entries());
      assertThat(copy.undoings()).isEqualTo(ledger.undoings());
      assertThat(copy.documents(AsOf.NOW)).isEqualTo(ledger.documents(AsOf.NOW));
      assertThat(copy.text("a", 1)).isEqualTo(ledger.text("a", 1));
      // and it goes on from there
      copy.review(List.of(accept("a/s1")), "Bo");
    }
    assertThatThrownBy(() -> ledger.backup(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is there already");
    assertThat(folder.toFile().list()).containsExactly("backup.parley");
    assertThat(ledger.review(List.of(accept("a/s2")), "Ada").number()).isEqualTo(4);
  }
}

package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.error.InputException;
import parley.explain.Explanation;
import parley.ledger.Addition.Outcome;
import parley.ledger.Anchor;
import parley.ledger.AsOf;
import parley.ledger.Coder;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Reading;
import parley.ledger.Review;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;
import parley.ledger.Verdict;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Document;

/** What every ledger does, whatever it is stored in. */
abstract class LedgerContract {
  static final Coder MACHINE = new Coder(Coder.Kind.MACHINE, "tagger 1", "c0de");

  final TickingClock clock = new TickingClock();

  @SuppressWarnings("NullAway.Init") // opened before each test
  StoredLedger ledger;

  /** The place of an empty ledger of its own for this test. */
  abstract String place();

  @BeforeEach
  void open() {
    ledger = new Ledgers(clock).openOrCreate(place());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  List<LedgerStatement> statements(StatementQuery query) {
    var all = new ArrayList<LedgerStatement>();
    ledger.statements(query, all::add);
    return all;
  }

  List<LedgerStatement> all() {
    return statements(StatementQuery.all());
  }

  LedgerStatement one(String id) {
    return statements(StatementQuery.all().ofId(id)).get(0);
  }

  void add(Reading... readings) {
    ledger.add(List.of(readings), MACHINE, false);
  }

  static Review accept(String id) {
    return new Review(id, Optional.of(Verdict.ACCEPT), Optional.empty(), "", Optional.empty());
  }

  static Review reject(String id, String reason) {
    return new Review(id, Optional.of(Verdict.REJECT), Optional.empty(), reason, Optional.empty());
  }

  static Review correct(String id, String issue) {
    var position =
        new Position(
            issue,
            "other",
            Stance.AGAINST,
            Act.REFUSE,
            Strength.SOFT,
            false,
            Optional.empty(),
            1,
            Explanation.of("by hand"));
    return new Review(
        id,
        Optional.of(Verdict.CORRECT),
        Optional.of(new Review.Correction(Said.speaker("UA"), Optional.of(position))),
        "misread",
        Optional.empty());
  }

  @Test
  void keepsWhatWasAdded() {
    var reading =
        Said.reading(
            "a", "2022-03-01", Said.of("RU", "yes to 🕊 things if asked"), Said.of("UA", "no"));
    var added = ledger.add(List.of(reading), MACHINE, false);
    assertThat(added)
        .singleElement()
        .matches(a -> a.outcome() == Outcome.NEW && a.statements() == 2);

    LedgerStatement first = all().get(0);
    assertThat(first.id()).isEqualTo("a/s1");
    assertThat(first.saidOn()).contains(LocalDate.parse("2022-03-01"));
    assertThat(first.anchor().content().text()).isEqualTo("yes to 🕊 things if asked");
    // one code point before: the dove at the start of the text, two UTF-16 units
    assertThat(first.anchor().source().spans().get(0).start())
        .isEqualTo(reading.statements().get(0).attribution().source().start() - 1);
    assertThat(first.anchor().textSha256()).isEqualTo(reading.document().sha256());
    var coding = first.codings().get(0);
    assertThat(coding.coder()).isEqualTo(MACHINE);
    assertThat(coding.speaker()).isEqualTo(Said.speaker("RU"));
    var position = coding.position().orElseThrow();
    var given = reading.statements().get(0).position().orElseThrow();
    assertThat(position.because()).isEqualTo(given.because());
    assertThat(position.proposition()).isEqualTo(given.proposition());
    assertThat(position.condition().orElseThrow().text()).isEqualTo("if asked");
    assertThat(position.condition().orElseThrow().span().start())
        .isEqualTo(given.condition().orElseThrow().span().start() - 2);
    assertThat(ledger.text("a", 1)).contains(reading.document().text());
    assertThat(all()).extracting(s -> s.anchor().content().text()).isEqualTo(Said.words(reading));
  }

  @Test
  void addingAgainChangesNothing() {
    var reading = Said.reading("a", "2022-03-01", Said.of("RU", "yes"));
    add(reading);
    var before = all();
    assertThat(ledger.add(List.of(reading), MACHINE, false))
        .singleElement()
        .matches(a -> a.outcome() == Outcome.UNCHANGED);
    assertThat(ledger.add(List.of(reading), MACHINE, true))
        .singleElement()
        .matches(a -> a.outcome() == Outcome.UNCHANGED);
    assertThat(all()).isEqualTo(before);
    assertThat(ledger.entries()).hasSize(1);
  }

  @Test
  void aChangedTextIsANewVersionAndOldWordsAreFoundOrMarked() {
    add(
        Said.reading(
            "a", "2022-03-01", Said.of("RU", "first words"), Said.of("UA", "second words")));
    var changed =
        Said.reading(
            "a", "2022-03-01", Said.of("CN", "a quite new start"), Said.of("UA", "second words"));
    var added = ledger.add(List.of(changed), MACHINE, false).get(0);
    assertThat(added.outcome()).isEqualTo(Outcome.NEW_VERSION);
    assertThat(List.of(added.version(), added.statements(), added.moved(), added.lost()))
        .containsExactly(2, 1, 1, 1);
    assertThat(all())
        .extracting(s -> s.id() + " " + s.anchor().state().word() + " " + s.anchor().version())
        .containsExactly("a/s1 lost 2", "a/s2 moved 2", "a/s3 found 2");
    String text = changed.document().text();
    var content = one("a/s2").anchor().content();
    int start = text.offsetByCodePoints(0, content.spans().get(0).start());
    assertThat(text.substring(start)).startsWith("second words");
    assertThat(one("a/s1").anchor().content().text()).isEqualTo("first words");
    assertThat(one("a/s2").codings()).hasSize(1);
    assertThat(ledger.documents(AsOf.NOW).get(0).versions()).hasSize(2);
  }

  @Test
  void anotherCoderAddsCodingsWhenAsked() {
    var reading = Said.reading("a", "2022-03-01", Said.of("RU", "yes"), Said.of("UA", "no"));
    var differently =
        Said.reading("a", "2022-03-01", Said.of("RU", "yes").against(), Said.of("UA", "no"));
    var other = new Coder(Coder.Kind.MACHINE, "tagger 2", "c0de");
    add(reading);
    ledger.add(List.of(differently), other, false);
    assertThat(one("a/s1").codings()).hasSize(1);
    ledger.add(List.of(differently), other, true);
    assertThat(one("a/s1").codings())
        .extracting(c -> c.coder().name())
        .containsExactly("tagger 1", "tagger 2");
    assertThat(one("a/s1").holding().orElseThrow().position().orElseThrow().stance())
        .isEqualTo(Stance.AGAINST);
    assertThat(ledger.add(List.of(differently), other, true).get(0).outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void decisionsHoldUntilUndone() {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes"), Said.of("UA", "no")));
    ledger.review(List.of(accept("a/s1"), reject("a/s2", "a joke")), "Ada");
    assertThat(all())
        .extracting(LedgerStatement::state)
        .containsExactly(ReviewState.ACCEPTED, ReviewState.REJECTED);
    assertThat(one("a/s2").holding()).isEmpty();
    ledger.review(List.of(correct("a/s1", "money")), "Bo");
    assertThat(one("a/s1").state()).isEqualTo(ReviewState.CORRECTED);
    assertThat(one("a/s1").holding().orElseThrow().position().orElseThrow().issue())
        .isEqualTo("money");

    var undoing = ledger.undo(Optional.empty(), "Bo");
    assertThat(one("a/s1").state()).isEqualTo(ReviewState.ACCEPTED);
    assertThat(one("a/s1").decisions()).extracting(d -> d.live()).containsExactly(true, false);
    assertThatThrownBy(() -> ledger.undo(Optional.empty(), "Bo"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nothing left to undo");
    ledger.undo(Optional.of(undoing.entry().number()), "Ada");
    assertThat(one("a/s1").state()).isEqualTo(ReviewState.CORRECTED);
    assertThatThrownBy(() -> ledger.undo(Optional.of(1L), "Ada"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be undone");
  }

  @Test
  void questionsAreAnsweredAsOfBothTimes() {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes")));
    Instant early = ledger.entries().get(0).recordedAt();
    add(
        Said.reading("b", "2022-02-01", Said.of("RU", "yes")),
        Said.reading("c", "", Said.of("RU", "so")));
    Instant late = ledger.review(List.of(reject("a/s1", "")), "Ada").recordedAt();
    add(Said.reading("a", "2022-03-01", Said.of("RU", "something else")));

    assertThat(statements(recorded(early))).extracting(LedgerStatement::id).containsExactly("a/s1");
    assertThat(statements(recorded(early)).get(0).state()).isEqualTo(ReviewState.PROPOSED);
    assertThat(statements(recorded(late)))
        .extracting(LedgerStatement::id)
        .containsExactly("a/s1", "b/s1", "c/s1");
    assertThat(statements(recorded(late)).get(0).state()).isEqualTo(ReviewState.REJECTED);
    assertThat(statements(recorded(late)).get(0).anchor().state()).isEqualTo(Anchor.State.FOUND);
    assertThat(one("a/s1").anchor().state()).isEqualTo(Anchor.State.LOST);
    assertThat(statements(recorded(early.minusMillis(1)))).isEmpty();
    var said = new AsOf(Optional.of(LocalDate.parse("2022-02-28")), Optional.empty());
    assertThat(statements(StatementQuery.all().asOf(said)))
        .extracting(LedgerStatement::id)
        .containsExactly("b/s1");
  }

  private static StatementQuery recorded(Instant moment) {
    return StatementQuery.all().asOf(new AsOf(Optional.empty(), Optional.of(moment)));
  }

  @Test
  void findsByPartyAndIssueTogether() {
    add(
        Said.reading(
            "a",
            "2022-03-01",
            Said.of("RU+US", "together"),
            Said.of("UA", "alone").on("money"),
            Said.of("RU", "too").on("money")));
    assertThat(statements(StatementQuery.all().ofParty("US")))
        .extracting(LedgerStatement::id)
        .containsExactly("a/s1");
    assertThat(statements(StatementQuery.all().onIssue("money"))).hasSize(2);
    assertThat(statements(StatementQuery.all().onIssue("money").ofParty("RU")))
        .extracting(LedgerStatement::id)
        .containsExactly("a/s3");
    assertThat(statements(StatementQuery.all().ofParty("RU+US"))).isEmpty();
    ledger.review(List.of(correct("a/s1", "money")), "Ada");
    assertThat(statements(StatementQuery.all().onIssue("money").ofParty("UA")))
        .extracting(LedgerStatement::id)
        .containsExactly("a/s1", "a/s2");
  }

  @Test
  void aReviewOfWhatSomebodyElseDecidedMeanwhileIsRefused() {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes"), Said.of("UA", "no")));
    long seen = one("a/s1").lastEntry();
    ledger.review(List.of(accept("a/s1")), "Ada");
    var late =
        new Review("a/s1", Optional.of(Verdict.REJECT), Optional.empty(), "", Optional.of(seen));
    assertThatThrownBy(() -> ledger.review(List.of(accept("a/s2"), late), "Bo"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a/s1")
        .hasMessageContaining("Ada");
    assertThat(all())
        .extracting(LedgerStatement::state)
        .containsExactly(ReviewState.ACCEPTED, ReviewState.PROPOSED);
  }

  @Test
  void allProblemsOfAReviewAreToldAndNothingIsStored() {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes")));
    assertThatThrownBy(
            () ->
                ledger.review(
                    List.of(accept("a/s1"), accept("a/s9"), accept("b"), accept("a/s01x")), "Ada"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a/s9")
        .hasMessageContaining("b:")
        .hasMessageContaining("a/s01x");
    assertThat(ledger.entries()).hasSize(1);
  }

  @Test
  void redactionKeepsHashesCodesAndDecisions() {
    var reading = Said.reading("a", "2022-03-01", Said.of("RU", "unspeakable if asked"));
    add(reading, Said.reading("b", "2022-03-01", Said.of("RU", "harmless")));
    ledger.review(List.of(accept("a/s1")), "Ada");
    ledger.redact("a", "rights", "Ada");
    assertThat(ledger.text("a", 1)).isEmpty();
    var statement = one("a/s1");
    assertThat(statement.anchor().content().text()).isEmpty();
    assertThat(statement.anchor().content().spans()).hasSize(1);
    assertThat(statement.anchor().textSha256()).isEqualTo(reading.document().sha256());
    assertThat(statement.state()).isEqualTo(ReviewState.ACCEPTED);
    var position = statement.holding().orElseThrow().position().orElseThrow();
    assertThat(position.issue()).isEqualTo("arms");
    assertThat(position.condition().orElseThrow().text()).isEmpty();
    assertThat(statement.toString()).doesNotContain("unspeakable");
    assertThat(one("b/s1").anchor().content().text()).isEqualTo("harmless");
    // neither the same nor a changed text comes back
    assertThat(ledger.add(List.of(reading), MACHINE, true).get(0).outcome())
        .isEqualTo(Outcome.UNCHANGED);
    add(Said.reading("a", "2022-03-01", Said.of("RU", "unspeakable again")));
    assertThat(ledger.text("a", 1)).isEmpty();
    assertThat(all()).hasSize(2);
  }

  @Test
  void keepsEveryCharacter() {
    String odd = "nul \0 high \ud83d low \udd4a mark \ue000 \ue0000041 dove 🕊 quote '\"; -- \\ %_";
    for (String start : List.of("", "\0", "\ue000", "\udd4a")) {
      String text = start + odd;
      String id = "id " + start.replace("\udd4a", "low");
      ledger.add(List.of(new Reading(Document.of(id, text), List.of())), MACHINE, false);
      assertThat(ledger.text(id, 1)).contains(text);
      assertThat(ledger.document(id)).isPresent();
    }
  }

  @Test
  void ordersByTheBytesOfTheIdThenNumber() {
    var many = new ArrayList<Said>();
    for (int i = 0; i < 11; i++) {
      many.add(Said.of("RU", "point " + i));
    }
    for (String id : List.of("b", "a", "Z", "é", "a-1")) {
      add(
          Said.reading(
              id,
              "2022-03-01",
              id.equals("a") ? many.toArray(Said[]::new) : new Said[] {Said.of("RU", "x")}));
    }
    assertThat(all())
        .extracting(LedgerStatement::documentId)
        .containsSubsequence("Z", "a", "a-1", "b", "é");
    assertThat(all()).extracting(LedgerStatement::number).containsSubsequence(1, 2, 3, 9, 10, 11);
  }

  @Test
  void keepsAllAfterReopening() {
    add(Said.reading("a", "2022-03-01", Said.of("RU", "yes")));
    ledger.review(List.of(accept("a/s1")), "Ada");
    var before = all();
    ledger.close();
    ledger = new Ledgers(clock).open(place());
    assertThat(all()).isEqualTo(before);
  }

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

package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.ledger.Addition.Outcome;
import parley.ledger.Anchor;
import parley.ledger.AsOf;
import parley.ledger.Coder;
import parley.ledger.LedgerStatement;
import parley.ledger.Reading;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;
import parley.position.Stance;
import parley.text.Document;

/** What every ledger keeps and answers, whatever it is stored in. */
abstract class LedgerContract extends OpenLedger {
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
}

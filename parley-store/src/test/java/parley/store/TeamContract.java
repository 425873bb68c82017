package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.error.InputException;
import parley.ledger.Coder;
import parley.ledger.LedgerStatement;
import parley.ledger.PageQuery;
import parley.ledger.Review;
import parley.ledger.ReviewState;
import parley.ledger.StatementPage;
import parley.ledger.StatementQuery;
import parley.ledger.team.Assignment;
import parley.ledger.team.Reviewer;
import parley.ledger.team.Role;
import parley.ledger.team.Token;

/** People, assignments and pages, whatever the ledger is stored in. */
abstract class TeamContract {
  private static final long SEED = Long.getLong("parley.seed", 20220301L);

  private final TickingClock clock = new TickingClock();

  @SuppressWarnings("NullAway.Init") // opened before each test
  private StoredLedger ledger;

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

  private List<LedgerStatement> all() {
    var all = new ArrayList<LedgerStatement>();
    ledger.statements(StatementQuery.all(), all::add);
    return all;
  }

  private void addSome() {
    ledger.add(
        List.of(
            Said.reading("a", "2022-03-01", Said.of("RU", "one thing"), Said.of("UA", "another")),
            Said.reading("b", "2022-03-02", Said.of("UA", "third thing").on("money"))),
        OpenLedger.MACHINE,
        false);
  }

  @Test
  void aReviewerIsKnownByTheHashOfATokenUntilRevoked() {
    var token = Token.random(new Random(SEED));
    Reviewer ada = ledger.team().add("Ada", Role.REVIEWER, token.sha256(), "root");
    assertThat(ledger.team().holder(token.sha256())).contains(ada);
    assertThat(ledger.team().holder(new Token("guess").sha256())).isEmpty();
    assertThatThrownBy(() -> ledger.team().add("ADA", Role.READER, "0", "root"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is a reviewer already");

    assertThat(ledger.team().revoke("Ada", "root").active()).isFalse();
    assertThat(ledger.team().holder(token.sha256())).isEmpty();
    assertThatThrownBy(() -> ledger.team().revoke("Ada", "root"))
        .isInstanceOf(InputException.class);
    ledger.team().add("Ada", Role.ADJUDICATOR, new Token("new").sha256(), "root");
    assertThat(ledger.team().reviewers())
        .extracting(r -> r.name() + " " + r.role().word() + " " + r.active())
        .containsExactly("Ada reviewer false", "Ada adjudicator true");
  }

  @Test
  void aMachineThatCodesAsASecondCoderDecidesNothing() {
    addSome();
    var second = new Coder(Coder.Kind.MACHINE, "model at a host", "0".repeat(64));
    var coding =
        new Review(
            "a/s1",
            Optional.empty(),
            OpenLedger.correct("a/s1", "money").correction(),
            "",
            Optional.empty());
    long entry = ledger.review(List.of(coding), second).number();
    LedgerStatement seen = all().get(0);
    assertThat(seen.codings()).extracting(c -> c.coder()).contains(second).hasSize(2);
    assertThat(seen.state()).isEqualTo(ReviewState.PROPOSED);
    assertThat(seen.shown().orElseThrow().coder()).isNotEqualTo(second);
    // pages ask for the coding that is shown
    assertThat(ids(PageQuery.of(StatementQuery.all().onIssue("money")))).containsExactly("b/s1");
    assertThatThrownBy(() -> ledger.review(List.of(OpenLedger.accept("a/s1")), second))
        .isInstanceOf(IllegalArgumentException.class);
    ledger.undo(Optional.of(entry), "Ada");
    assertThat(all().get(0).codings()).filteredOn(c -> !c.live()).hasSize(1);
  }

  @Test
  void assignmentsAreMadeOnceAndTakenBack() {
    addSome();
    var document = new Assignment.Task("Ada", "a", Optional.empty(), true);
    var statement = new Assignment.Task("Bo", "b", Optional.of("b/s1"), false);
    assertThat(ledger.team().assign(List.of(document, statement), "root")).hasSize(2);
    assertThat(ledger.team().assign(List.of(document), "root")).isEmpty();
    assertThat(ids(PageQuery.first().assignedTo("Ada"))).containsExactly("a/s1", "a/s2");
    assertThat(ids(PageQuery.first().assignedTo("Bo"))).containsExactly("b/s1");
    assertThat(ledger.team().assignments(Optional.of("Ada")))
        .singleElement()
        .matches(a -> a.task().equals(document) && a.covers(all().get(1)));

    ledger.team().withdraw(List.of(1L), "root");
    assertThat(ids(PageQuery.first().assignedTo("Ada"))).isEmpty();
    assertThatThrownBy(() -> ledger.team().withdraw(List.of(2L, 1L), "root"))
        .hasMessageContaining("assignment 1");
    assertThat(ledger.team().assignments(Optional.of("Bo")))
        .singleElement()
        .matches(a -> a.active());
    assertThatThrownBy(
            () ->
                ledger
                    .team()
                    .assign(
                        List.of(new Assignment.Task("Bo", "b", Optional.of("b/s9"), false)),
                        "root"))
        .hasMessageContaining("b/s9");
  }

  @Test
  void whatSomebodyHasDoneIsNoLongerLeftToDo() {
    addSome();
    ledger.review(List.of(OpenLedger.accept("a/s1")), "Ada");
    ledger.review(
        List.of(
            new Review(
                "a/s2",
                Optional.empty(),
                OpenLedger.correct("a/s2", "money").correction(),
                "",
                Optional.empty())),
        "Ada");
    assertThat(ids(PageQuery.first().notCodedBy("Ada"))).containsExactly("b/s1");
    assertThat(ids(PageQuery.first().notCodedBy("Bo"))).hasSize(3);
    ledger.undo(Optional.empty(), "Ada");
    assertThat(ids(PageQuery.first().notCodedBy("Ada"))).containsExactly("a/s2", "b/s1");
  }

  @Test
  void learntCodingsAreProposedWhereNobodyDecidedAndCanBeTakenBack() {
    addSome();
    ledger.review(List.of(OpenLedger.accept("a/s1")), "Ada");
    var learnt = OpenLedger.correct("a/s2", "money").correction().orElseThrow();
    var machine = new Coder(Coder.Kind.MACHINE, "examples", "");
    assertThat(ledger.propose(Map.of("a/s1", learnt, "a/s2", learnt), machine)).isPresent();
    assertThat(all())
        .extracting(
            s -> s.state().word() + " " + s.shown().orElseThrow().position().orElseThrow().issue())
        .containsExactly("accepted arms", "proposed money", "proposed money");
    assertThat(all().get(0).codings()).hasSize(1);
    assertThat(ledger.propose(Map.of("a/s1", learnt), machine)).isEmpty();

    ledger.undo(Optional.of(3L), "Ada");
    assertThat(all().get(1).shown().orElseThrow().position().orElseThrow().issue())
        .isEqualTo("arms");
    check(all(), PageQuery.first(), s -> true, 2);
  }

  @Test
  void vacuumChangesNothingThatIsStored() {
    addSome();
    ledger.redact("b", "rights", "Ada");
    List<LedgerStatement> before = all();
    ledger.vacuum();
    assertThat(all()).isEqualTo(before);
    addSome();
  }

  @Test
  void aPageOfAnotherOrderIsRefused() {
    addSome();
    assertThatThrownBy(() -> ledger.page(PageQuery.first().byDoubt().after("a/s1")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("order of doubt");
    assertThatThrownBy(() -> ledger.page(PageQuery.first().after("0.5:1")))
        .isInstanceOf(InputException.class);
  }

  @Test
  void pagesAndCountsAreWhatFollowsFromTheFactsAfterAnyWrites() {
    var random = new Random(SEED);
    for (int step = 0; step < 40; step++) {
      write(random, step);
    }
    List<LedgerStatement> all = all();
    check(all, PageQuery.first(), s -> true);
    check(
        all,
        PageQuery.of(StatementQuery.all().ofParty("UA").onIssue("money").withoutReasons()),
        s ->
            s.shown().filter(c -> c.speaker().party().equals(Optional.of("UA"))).isPresent()
                && s.shown()
                    .flatMap(c -> c.position())
                    .filter(p -> p.issue().equals("money"))
                    .isPresent());
    check(
        all,
        PageQuery.first().inStates(EnumSet.of(ReviewState.PROPOSED, ReviewState.REJECTED)),
        s -> s.state() == ReviewState.PROPOSED || s.state() == ReviewState.REJECTED);
  }

  private void write(Random random, int step) {
    List<LedgerStatement> there = all();
    int what = there.isEmpty() ? 0 : random.nextInt(4);
    if (what == 0) {
      var said = new ArrayList<Said>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        said.add(
            Said.of(random.nextBoolean() ? "UA" : "RU", "words " + random.nextInt(1000))
                .on(random.nextBoolean() ? "money" : "arms"));
      }
      ledger.add(
          List.of(
              Said.reading(
                  "d" + random.nextInt(8),
                  "2022-03-0" + (1 + step % 9),
                  said.toArray(Said[]::new))),
          OpenLedger.MACHINE,
          random.nextBoolean());
      return;
    }
    String id = there.get(random.nextInt(there.size())).id();
    if (what < 3) {
      Review review =
          switch (random.nextInt(3)) {
            case 0 -> OpenLedger.accept(id);
            case 1 -> OpenLedger.correct(id, "money");
            default -> OpenLedger.reject(id, "no");
          };
      ledger.review(List.of(review), "Ada");
    } else {
      undoSomething(random);
    }
  }

  private void undoSomething(Random random) {
    var entries = ledger.entries();
    try {
      ledger.undo(Optional.of(entries.get(random.nextInt(entries.size())).number()), "Ada");
    } catch (InputException e) {
      // an addition, or undone before: nothing may have changed, which the check will see
      assertThat(e.getMessage()).contains("undone");
    }
  }

  private void check(List<LedgerStatement> all, PageQuery query, Predicate<LedgerStatement> fits) {
    check(all, query, fits, 3);
  }

  private void check(
      List<LedgerStatement> all, PageQuery query, Predicate<LedgerStatement> fits, int more) {
    List<LedgerStatement> expected = all.stream().filter(fits).toList();
    assertThat(expected).hasSizeGreaterThan(more);
    assertThat(ids(query.limit(2))).isEqualTo(expected.stream().map(s -> s.id()).toList());

    List<LedgerStatement> doubtful = statements(query.byDoubt().limit(3));
    assertThat(doubtful.stream().map(s -> s.id()).toList())
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(s -> s.id()).toList());
    assertThat(doubtful).isSortedAccordingTo(Comparator.comparingDouble(s -> s.certainty()));

    Map<ReviewState, Long> counted =
        expected.stream().collect(Collectors.groupingBy(s -> s.state(), Collectors.counting()));
    Map<ReviewState, Long> counts = ledger.counts(query);
    counts.forEach(
        (state, n) -> assertThat(n).as(state.word()).isEqualTo(counted.getOrDefault(state, 0L)));
    assertThat(counts.keySet()).containsAll(counted.keySet());
  }

  private List<String> ids(PageQuery query) {
    return statements(query).stream().map(LedgerStatement::id).toList();
  }

  /** All pages, one after the other. */
  private List<LedgerStatement> statements(PageQuery query) {
    var all = new ArrayList<LedgerStatement>();
    StatementPage page = ledger.page(query);
    all.addAll(page.statements());
    while (page.next().isPresent()) {
      assertThat(page.statements()).hasSize(query.limit());
      page = ledger.page(query.after(page.next().get()));
      all.addAll(page.statements());
    }
    return all;
  }
}

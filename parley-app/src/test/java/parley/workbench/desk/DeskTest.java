package parley.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.exchange.Correcting;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.ReviewState;
import parley.ledger.Verdict;
import parley.ledger.team.Role;
import parley.store.Ledgers;
import parley.text.Document;
import parley.workbench.LedgerAdding;
import parley.workbench.SaidExtraction;

/** A desk shows after any decisions what a ledger read anew shows. */
class DeskTest {
  private static final Deciding.Person ADA = new Deciding.Person("Ada", Role.ADJUDICATOR);
  private static final List<String> PARTIES = List.of("RU", "UA", "EU", "US");

  @TempDir Path folder = Path.of("");
  private final Random random = new Random(Long.getLong("parley.seed", 1));

  private Ledger open() {
    return new Ledgers(Clock.systemUTC()).openOrCreate(folder.resolve("l.parley").toString());
  }

  private void fill(int documents) {
    try (Ledger ledger = open()) {
      var adding =
          new LedgerAdding(ledger, SaidExtraction.extraction(), "test", false, added -> {});
      for (int d = 0; d < documents; d++) {
        var text = new StringBuilder();
        for (int s = 0; s <= random.nextInt(5); s++) {
          text.append(PARTIES.get(random.nextInt(PARTIES.size())))
              .append(random.nextBoolean() ? " says yes to " : " says no to ")
              .append(random.nextBoolean() ? "peace. " : "war. ");
        }
        adding.add(
            new Document(
                "d" + d,
                Optional.empty(),
                random.nextInt(4) == 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(2022, 3, 1 + random.nextInt(9))),
                Optional.empty(),
                Optional.empty(),
                text.toString()));
      }
      adding.flush();
    }
  }

  private Desk desk() {
    // its clock stands still: it never looks for others' writing
    return new Desk(this::open, () -> 0);
  }

  private void decideAtRandom(Desk desk, int times) {
    var deciding = new Deciding(desk);
    for (int i = 0; i < times; i++) {
      List<Row> rows = desk.now().rows();
      LedgerStatement s = rows.get(random.nextInt(rows.size())).statement();
      switch (random.nextInt(5)) {
        case 0 -> deciding.review(review(s, Verdict.ACCEPT, Optional.empty()), ADA);
        case 1 -> deciding.review(review(s, Verdict.REJECT, Optional.empty()), ADA);
        case 2, 3 ->
            deciding.review(
                review(
                    s,
                    Verdict.CORRECT,
                    Optional.of(
                        Correcting.of(
                            s, java.util.Map.of("party", PARTIES.get(random.nextInt(4)))))),
                ADA);
        default -> {
          try {
            deciding.undo(Optional.empty(), ADA);
          } catch (parley.error.InputException e) {
            assertThat(e).hasMessageContaining("undo");
          }
        }
      }
    }
  }

  private static Review review(
      LedgerStatement s, Verdict verdict, Optional<Review.Correction> correction) {
    return new Review(s.id(), Optional.of(verdict), correction, "", Optional.of(s.lastEntry()));
  }

  @Test
  void decisionsShowAsIfTheLedgerWereReadAnew() {
    fill(12);
    try (Desk desk = desk()) {
      for (int round = 0; round < 6; round++) {
        // counted before, so that what was counted is taken along from decision to decision
        selections().forEach(desk.now()::counts);
        assertThat(desk.now().summary().lastDay()).isPresent();
        decideAtRandom(desk, 5);
        try (Desk fresh = desk()) {
          assertThat(desk.now().summary()).isEqualTo(fresh.now().summary());
          assertThat(desk.now().summary().parties().keySet())
              .containsExactlyElementsOf(fresh.now().summary().parties().keySet());
          for (Selection selection : selections()) {
            assertThat(desk.now().counts(selection)).isEqualTo(fresh.now().counts(selection));
          }
          assertThat(desk.now().rows()).isEqualTo(fresh.now().rows());
          assertThat(desk.now().revision()).isEqualTo(fresh.now().revision());
          for (Selection selection : selections()) {
            assertThat(pages(desk.now(), selection, Snapshot.Order.DOUBT))
                .isEqualTo(pages(fresh.now(), selection, Snapshot.Order.DOUBT));
          }
        }
      }
    }
  }

  @Test
  void pagesAreTheFittingStatementsInOrder() {
    fill(12);
    try (Desk desk = desk()) {
      decideAtRandom(desk, 20);
      Snapshot now = desk.now();
      for (Selection selection : selections()) {
        List<Row> fitting = now.rows().stream().filter(r -> plainlyFits(selection, r)).toList();
        assertThat(pages(now, selection, Snapshot.Order.PLACE)).isEqualTo(fitting);
        assertThat(pages(now, selection, Snapshot.Order.DOUBT))
            .isEqualTo(
                fitting.stream().sorted(Comparator.comparingDouble(Row::certainty)).toList());
        assertThat(now.counts(selection).values().stream().mapToInt(n -> n).sum())
            .isEqualTo(fitting.size());
      }
    }
  }

  private static List<Row> pages(Snapshot snapshot, Selection selection, Snapshot.Order order) {
    var all = new ArrayList<Row>();
    Optional<String> after = Optional.empty();
    do {
      Snapshot.Page page = snapshot.page(selection, order, after, 3);
      all.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private List<Selection> selections() {
    var selections = new ArrayList<Selection>(List.of(Selection.ALL));
    for (int i = 0; i < 20; i++) {
      Set<ReviewState> states = EnumSet.noneOf(ReviewState.class);
      for (ReviewState state : ReviewState.values()) {
        if (random.nextInt(3) == 0) {
          states.add(state);
        }
      }
      selections.add(
          new Selection(
              maybe(PARTIES.get(random.nextInt(4))),
              maybe(random.nextInt(4) == 0 ? "other" : "thing"),
              maybe("d" + random.nextInt(12)),
              random.nextInt(3) == 0 ? "PEACE" : "",
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(LocalDate.of(2022, 3, 1 + random.nextInt(9))),
              states,
              0));
    }
    return selections;
  }

  private Optional<String> maybe(String value) {
    return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
  }

  /** The meaning of a selection in the words of its page, without the row's short cuts. */
  private static boolean plainlyFits(Selection selection, Row row) {
    LedgerStatement s = row.statement();
    var coding = s.holding().or(s::proposed);
    String parties = "+" + coding.flatMap(c -> c.speaker().party()).orElse("") + "+";
    return selection.party().stream().allMatch(p -> parties.contains("+" + p + "+"))
        && selection.issue().stream()
            .allMatch(
                i -> coding.flatMap(c -> c.position()).stream().anyMatch(p -> p.issue().equals(i)))
        && selection.document().stream().allMatch(d -> s.id().startsWith(d + "/"))
        && s.anchor().content().text().contains(selection.text().equals("PEACE") ? "peace" : "")
        && selection.said().stream()
            .allMatch(day -> s.saidOn().stream().anyMatch(on -> on.compareTo(day) <= 0))
        && (selection.states().isEmpty() || selection.states().contains(s.state()));
  }
}

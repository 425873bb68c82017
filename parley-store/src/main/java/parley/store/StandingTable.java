package parley.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import parley.ledger.Coding;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;

/** Where statements stand now, kept in step with what it follows from. */
final class StandingTable {
  private static final int ROWS = 10_000;

  private final Handle handle;

  StandingTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Where one statement stands.
   *
   * @param statement its row
   * @param state in review
   * @param coding the number of the coding that is shown
   * @param confidence {@link LedgerStatement#certainty}
   */
  record Standing(long statement, ReviewState state, Optional<Long> coding, double confidence) {
    static Standing of(long row, LedgerStatement s) {
      return new Standing(row, s.state(), s.shown().map(Coding::number), s.certainty());
    }
  }

  /** Writes standings, in place of older ones of the same statements. */
  void put(List<Standing> standings) {
    if (standings.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO standing (statement_no, state, coding_no, confidence)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (statement_no) DO UPDATE SET"
                + " state = excluded.state, coding_no = excluded.coding_no,"
                + " confidence = excluded.confidence");
    standings.forEach(
        s ->
            batch
                .bind(0, s.statement())
                .bind(1, s.state().word())
                .bind(2, s.coding().orElse(null))
                .bind(3, s.confidence())
                .add());
    batch.execute();
  }

  /** Works out anew where these statements stand. */
  void refresh(Collection<Long> rows) {
    var all = List.copyOf(rows);
    var reader = new StatementReader(handle, Long.MAX_VALUE, false);
    for (int from = 0; from < all.size(); from += ROWS) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + ROWS));
      var standings = new ArrayList<Standing>();
      // every statement has an anchor, so that none is left out and places agree
      reader.read(some, s -> standings.add(Standing.of(some.get(standings.size()), s)));
      put(standings);
    }
  }

  /** Works out anew where all statements stand. */
  void refreshAll() {
    refresh(
        handle
            .createQuery("SELECT statement_no FROM statement ORDER BY statement_no")
            .mapTo(Long.class)
            .list());
  }
}

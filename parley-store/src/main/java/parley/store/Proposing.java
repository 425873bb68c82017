package parley.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import parley.ledger.Coder;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;

/** One transaction that records a machine's codings of statements nobody has decided on. */
final class Proposing {
  private Proposing() {}

  static Optional<Entry> propose(
      Handle handle, Clock clock, Map<String, Review.Correction> codings, Coder coder) {
    var reader = new StatementReader(handle, Long.MAX_VALUE, false);
    Map<Long, Review.Correction> open = new TreeMap<>();
    codings.forEach(
        (id, coding) -> {
          List<Long> rows = reader.numbers(StatementQuery.all().ofId(id));
          var found = new ArrayList<LedgerStatement>();
          reader.read(rows, found::add);
          if (found.stream().anyMatch(s -> s.state() == ReviewState.PROPOSED)) {
            open.put(rows.get(0), coding);
          }
        });
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = EntryTable.add(handle, clock, Entry.Kind.LEARN, coder.name(), "");
    var batch = new StatementBatch(handle);
    open.forEach(
        (row, coding) ->
            batch.coding(row, entry, coder, new CodedWords(coding.speaker(), coding.position())));
    batch.write();
    return Optional.of(entry);
  }
}

package parley.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parley.ledger.Addition;
import parley.ledger.Addition.Outcome;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.DocumentVersion;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.StoredDocument;
import parley.ledger.Transfer;
import parley.ledger.duplicate.MinHash;

/** One transaction that adds documents of another ledger. */
final class Importing {
  private final Handle handle;
  private final Clock clock;
  private final String by;
  private final StatementBatch batch;
  private final Map<String, Entry> entries = new HashMap<>();

  Importing(Handle handle, Clock clock, String by) {
    this.handle = handle;
    this.clock = clock;
    this.by = by;
    this.batch = new StatementBatch(handle);
  }

  List<Addition> all(List<Transfer> transfers) {
    var additions = new ArrayList<Addition>();
    transfers.forEach(t -> additions.add(one(t)));
    batch.write();
    return additions;
  }

  /** One entry for each person, so that decisions stay with those who made them. */
  private Entry entry(String person) {
    return entries.computeIfAbsent(
        person,
        p ->
            EntryTable.add(
                handle, clock, Entry.Kind.IMPORT, p, p.equals(by) ? "" : "imported by " + by));
  }

  private Addition one(Transfer transfer) {
    String id = transfer.documentId();
    Optional<StoredDocument> known = DocumentTable.find(handle, id, Long.MAX_VALUE);
    if (known.isPresent()) {
      return Addition.unchanged(id, known.get().latest().number());
    }
    Entry entry = entry(by);
    long document = DocumentTable.add(handle, id);
    DocumentTable.addVersion(handle, document, recordedBy(entry, transfer), transfer.text());
    int codings = 0;
    for (LedgerStatement statement : transfer.statements()) {
      long row = batch.statement(document, statement, entry);
      batch.anchor(row, statement.anchor(), entry);
      Map<Long, Long> numbers = new HashMap<>();
      for (Coding coding : statement.codings()) {
        var coded = new CodedWords(coding.speaker(), coding.position());
        numbers.put(coding.number(), batch.coding(row, entry, coding.coder(), coded));
        codings++;
      }
      for (Decision decision : statement.decisions()) {
        var decided =
            new StatementBatch.Decided(
                decision.verdict(),
                decision.coding().flatMap(n -> Optional.ofNullable(numbers.get(n))),
                decision.reason());
        batch.decision(row, entry(decision.entry().by()), decided);
      }
    }
    return new Addition(
        id, Outcome.NEW, transfer.version().number(), transfer.statements().size(), 0, 0, codings);
  }

  private static DocumentVersion recordedBy(Entry entry, Transfer transfer) {
    DocumentVersion v = transfer.version();
    return new DocumentVersion(
        v.number(),
        entry,
        v.sha256(),
        v.characters(),
        v.title(),
        v.date(),
        v.publisher(),
        v.url(),
        transfer.text().isPresent(),
        transfer.text().map(MinHash::of).or(v::sketch));
  }
}

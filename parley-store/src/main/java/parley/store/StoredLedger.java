package parley.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parley.ledger.Addition;
import parley.ledger.AsOf;
import parley.ledger.Coder;
import parley.ledger.Entry;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.PageQuery;
import parley.ledger.Reading;
import parley.ledger.Review;
import parley.ledger.ReviewState;
import parley.ledger.StatementPage;
import parley.ledger.StatementQuery;
import parley.ledger.StoredDocument;
import parley.ledger.Transfer;
import parley.ledger.Undoing;
import parley.ledger.team.Team;

/** A ledger in a database. */
public final class StoredLedger implements Ledger {
  private final Database database;
  private final Clock clock;
  private final RecentStatements recent = new RecentStatements();

  StoredLedger(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Database database() {
    return database;
  }

  /** The place, for messages; without any password. */
  public String place() {
    return database.place();
  }

  @Override
  public List<Addition> add(List<Reading> readings, Coder coder, boolean recode) {
    return database.write(h -> new Adding(h, clock, coder, recode).all(readings));
  }

  @Override
  public List<Addition> add(List<Transfer> transfers, String by) {
    return database.write(h -> new Importing(h, clock, by).all(transfers));
  }

  @Override
  public Optional<StoredDocument> document(String id) {
    return database.read(h -> DocumentTable.find(h, id, Long.MAX_VALUE));
  }

  @Override
  public Entry review(List<Review> reviews, Coder coder) {
    return database.write(h -> new Reviewing(h, clock, coder).all(reviews));
  }

  @Override
  public Optional<Entry> propose(Map<String, Review.Correction> codings, Coder coder) {
    return database.write(h -> Proposing.propose(h, clock, codings, coder));
  }

  @Override
  public Undoing undo(Optional<Long> entry, String by) {
    return database.write(h -> UndoingWrite.undo(h, clock, entry, by));
  }

  @Override
  public Entry redact(String documentId, String reason, String by) {
    Entry entry = database.write(h -> Redacting.redact(h, clock, documentId, reason, by));
    database.read(
        h -> {
          database.dialect().forgetDeleted(h);
          return entry;
        });
    return entry;
  }

  @Override
  public List<StoredDocument> documents(AsOf asOf) {
    return database.read(
        h ->
            DocumentTable.all(h, EntryTable.last(h, asOf.recorded())).stream()
                .filter(d -> asOf.counts(d.latest().date()))
                .toList());
  }

  @Override
  public Optional<String> text(String documentId, int version) {
    return database.read(h -> DocumentTable.text(h, documentId, version));
  }

  @Override
  public void statements(StatementQuery query, Consumer<LedgerStatement> sink) {
    database.read(
        h -> {
          long upTo = EntryTable.last(h, query.asOf().recorded());
          recent.read(new StatementReader(h, upTo, query.reasons()), query, sink);
          return true;
        });
  }

  @Override
  public StatementPage page(PageQuery query) {
    return database.read(h -> new Pages(h, query).page());
  }

  @Override
  public Map<ReviewState, Long> counts(PageQuery query) {
    return database.read(h -> new Pages(h, query).counts());
  }

  @Override
  public Team team() {
    return new StoredTeam(database, clock);
  }

  @Override
  public long lastEntry() {
    return database.read(h -> EntryTable.last(h, Optional.empty()));
  }

  @Override
  public List<Entry> entries() {
    return database.read(EntryTable::all);
  }

  @Override
  public List<Undoing> undoings() {
    return database.read(h -> EntryTable.undoings(h, Long.MAX_VALUE));
  }

  /**
   * Copies the whole ledger, as it is at one moment, into a new SQLite file, from whatever
   * database; the file appears whole or not at all and never replaces another.
   */
  public void backup(Path file) {
    Backup.of(database, file);
  }

  /** Gives room that nothing uses any more back to the disk; changes nothing that is stored. */
  public void vacuum() {
    database.read(
        h -> {
          database.dialect().vacuum(h);
          return true;
        });
  }

  @Override
  public void close() {
    database.close();
  }
}

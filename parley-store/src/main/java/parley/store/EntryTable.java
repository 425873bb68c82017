package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parley.ledger.Entry;
import parley.ledger.Undoing;

/** The entries of a ledger; moments are kept in microseconds since 1970. */
final class EntryTable {
  private static final String COLUMNS = "entry_no, recorded_at, author, kind, note";

  private EntryTable() {}

  /** A new entry, later than all others even if the clock went back. */
  static Entry add(Handle handle, Clock clock, Entry.Kind kind, String by, String note) {
    return add(handle, clock, new Facts(kind, by, note, Optional.empty()));
  }

  /** What a new entry says. */
  record Facts(Entry.Kind kind, String by, String note, Optional<Long> undone) {}

  static Entry add(Handle handle, Clock clock, Facts facts) {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    Optional<Entry> last =
        handle
            .createQuery("SELECT " + COLUMNS + " FROM entry ORDER BY entry_no DESC LIMIT 1")
            .map((rs, ctx) -> entry(rs))
            .findOne();
    long number = last.map(Entry::number).orElse(0L) + 1;
    long at = Math.max(now, last.map(e -> micros(e.recordedAt()) + 1).orElse(now));
    handle
        .createUpdate(
            "INSERT INTO entry (entry_no, recorded_at, author, kind, note, undone_entry)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .bind(0, number)
        .bind(1, at)
        .bind(2, StoredText.encode(facts.by()))
        .bind(3, facts.kind().word())
        .bind(4, StoredText.encode(facts.note()))
        .bind(5, facts.undone().orElse(null))
        .execute();
    return new Entry(number, instant(at), facts.by(), facts.kind(), facts.note());
  }

  static List<Entry> all(Handle handle) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM entry ORDER BY entry_no")
        .map((rs, ctx) -> entry(rs))
        .list();
  }

  static List<Entry> of(Handle handle, Entry.Kind kind) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM entry WHERE kind = ? ORDER BY entry_no")
        .bind(0, kind.word())
        .map((rs, ctx) -> entry(rs))
        .list();
  }

  static Optional<Entry> find(Handle handle, long number) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM entry WHERE entry_no = ?")
        .bind(0, number)
        .map((rs, ctx) -> entry(rs))
        .findOne();
  }

  static List<Undoing> undoings(Handle handle, long upTo) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + ", undone_entry FROM entry WHERE kind = 'undo' AND entry_no <= ?"
                + " ORDER BY entry_no")
        .bind(0, upTo)
        .map((rs, ctx) -> new Undoing(entry(rs), rs.getLong("undone_entry")))
        .list();
  }

  /** The number of the last entry at the moment, 0 if there was none. */
  static long last(Handle handle, Optional<Instant> moment) {
    String until = moment.isPresent() ? " WHERE recorded_at <= ?" : "";
    var query = handle.createQuery("SELECT coalesce(max(entry_no), 0) FROM entry" + until);
    moment.ifPresent(m -> query.bind(0, micros(m)));
    return query.mapTo(Long.class).one();
  }

  static Entry entry(ResultSet rs) throws SQLException {
    return entry(rs, "kind");
  }

  /** The same where another column of the row is called kind too. */
  static Entry entry(ResultSet rs, String kind) throws SQLException {
    return new Entry(
        rs.getLong("entry_no"),
        instant(rs.getLong("recorded_at")),
        StoredText.decode(rs.getString("author")),
        Entry.Kind.valueOf(Columns.constant(rs.getString(kind))),
        StoredText.decode(rs.getString("note")));
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}

package parley.store;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import parley.error.InputException;
import parley.ledger.Entry;
import parley.ledger.Undoing;

/** One transaction that takes an entry back. */
final class UndoingWrite {
  private static final Set<Entry.Kind> UNDOABLE =
      Set.of(Entry.Kind.REVIEW, Entry.Kind.IMPORT, Entry.Kind.LEARN, Entry.Kind.UNDO);

  private UndoingWrite() {}

  static Undoing undo(Handle handle, Clock clock, Optional<Long> number, String by) {
    Set<Long> undone = Undoing.undone(EntryTable.undoings(handle, Long.MAX_VALUE));
    Entry target =
        number.map(n -> named(handle, n, undone)).orElseGet(() -> latest(handle, by, undone));
    var facts = new EntryTable.Facts(Entry.Kind.UNDO, by, "", Optional.of(target.number()));
    Entry entry = EntryTable.add(handle, clock, facts);
    new StandingTable(handle).refresh(touchedBy(handle, target.number()));
    return new Undoing(entry, target.number());
  }

  /** The statements whose codings or decisions an entry made, took back or brought back. */
  private static List<Long> touchedBy(Handle handle, long entry) {
    Map<Long, Long> undone = new HashMap<>();
    EntryTable.undoings(handle, Long.MAX_VALUE)
        .forEach(u -> undone.put(u.entry().number(), u.undone()));
    long first = entry;
    while (undone.containsKey(first)) {
      first = undone.getOrDefault(first, first);
    }
    return handle
        .createQuery(
            "SELECT statement_no FROM decision WHERE entry_no = :entry UNION"
                + " SELECT statement_no FROM coding WHERE entry_no = :entry ORDER BY 1")
        .bind("entry", first)
        .mapTo(Long.class)
        .list();
  }

  private static Entry named(Handle handle, long number, Set<Long> undone) {
    String place = "entry " + number;
    Entry entry =
        EntryTable.find(handle, number)
            .orElseThrow(
                () ->
                    new InputException(
                        place, "there is no such entry", "see 'parley ledger history'"));
    if (!UNDOABLE.contains(entry.kind())) {
      throw new InputException(
          place,
          "an entry of kind '" + entry.kind().word() + "' cannot be undone",
          "reject its statements, withdraw the assignment, add or revoke the reviewer; a removed"
              + " text is gone for good");
    }
    if (undone.contains(number)) {
      throw new InputException(place, "is undone already", "undo the undoing to bring it back");
    }
    return entry;
  }

  private static Entry latest(Handle handle, String by, Set<Long> undone) {
    List<Entry> own =
        EntryTable.all(handle).stream()
            .filter(e -> e.by().equals(by))
            .filter(e -> e.kind() == Entry.Kind.REVIEW || e.kind() == Entry.Kind.IMPORT)
            .filter(e -> !undone.contains(e.number()))
            .toList();
    if (own.isEmpty()) {
      throw new InputException(
          by, "has nothing left to undo", "name an entry: parley ledger undo --entry N");
    }
    return own.get(own.size() - 1);
  }
}

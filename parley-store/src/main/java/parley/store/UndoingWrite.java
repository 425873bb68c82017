package parley.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import parley.error.InputException;
import parley.ledger.Entry;
import parley.ledger.Undoing;

/** One transaction that takes an entry back. */
final class UndoingWrite {
  private static final Set<Entry.Kind> UNDOABLE =
      Set.of(Entry.Kind.REVIEW, Entry.Kind.IMPORT, Entry.Kind.UNDO);

  private UndoingWrite() {}

  static Undoing undo(Handle handle, Clock clock, Optional<Long> number, String by) {
    Set<Long> undone = Undoing.undone(EntryTable.undoings(handle, Long.MAX_VALUE));
    Entry target =
        number.map(n -> named(handle, n, undone)).orElseGet(() -> latest(handle, by, undone));
    var facts = new EntryTable.Facts(Entry.Kind.UNDO, by, "", Optional.of(target.number()));
    return new Undoing(EntryTable.add(handle, clock, facts), target.number());
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
          "reject its statements instead; a removed text is gone for good");
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

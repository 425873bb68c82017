package parley.workbench.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import parley.ledger.AsOf;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;
import parley.text.CodePoints;
import parley.workbench.RecentMap;

/**
 * A ledger kept open for several people at once; safe for many threads.
 *
 * <p>Reading works on a {@link Snapshot} in memory. What this desk writes is in the next snapshot
 * at once; what other programs write to the same ledger is found by looking at its last entry, at
 * most every {@value #LOOK_MILLIS} ms, and when loading a large ledger anew takes long, not sooner
 * than {@value #PATIENCE} times that long after the last loading. Whether a decision meets another
 * is never judged by a snapshot: the ledger itself judges while it writes.
 */
public final class Desk implements AutoCloseable {
  private static final long LOOK_MILLIS = 500;
  private static final int PATIENCE = 5;
  private static final long NANOS_A_MILLI = 1_000_000;
  private static final int MOST_OFFSETS = 2_000;
  // those of a text without characters beyond the BMP take no memory but for their name
  private static final int MOST_PLAIN = 200_000;

  private final Supplier<Ledger> ledgers;
  private final LongSupplier nanos;
  private final LinkedBlockingDeque<Ledger> idle = new LinkedBlockingDeque<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock looking = new ReentrantLock();
  private final Map<String, CodePoints> plain = new ConcurrentHashMap<>();
  private final Map<String, CodePoints> offsets = new RecentMap<>(MOST_OFFSETS);
  private volatile Snapshot snapshot;
  private volatile long lookAgain;
  private volatile boolean closed;

  /**
   * Opens the ledger and reads it.
   *
   * @param ledgers opens it once more; each use has a connection of its own
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  public Desk(Supplier<Ledger> ledgers, LongSupplier nanos) {
    this.ledgers = ledgers;
    this.nanos = nanos;
    this.snapshot = load();
  }

  private Snapshot load() {
    long began = nanos.getAsLong();
    Snapshot loaded =
        with(
            ledger -> {
              // the entry first: what comes later is found by the next look
              long revision = ledger.lastEntry();
              var all = new ArrayList<LedgerStatement>();
              ledger.statements(StatementQuery.all().withoutReasons(), all::add);
              return Snapshot.of(revision, ledger.documents(AsOf.NOW), all);
            });
    long took = nanos.getAsLong() - began;
    lookAgain = nanos.getAsLong() + Math.max(LOOK_MILLIS * NANOS_A_MILLI, PATIENCE * took);
    return loaded;
  }

  /** What the ledger holds. */
  public Snapshot now() {
    if (nanos.getAsLong() >= lookAgain && looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
    return snapshot;
  }

  /** What this desk last knew. */
  Snapshot known() {
    return snapshot;
  }

  private void look() {
    lookAgain = nanos.getAsLong() + LOOK_MILLIS * NANOS_A_MILLI;
    if (with(Ledger::lastEntry) == snapshot.revision() || !writing.tryLock()) {
      return;
    }
    try {
      snapshot = load();
    } finally {
      writing.unlock();
    }
  }

  /** Works with the ledger itself; only one thread has the ledger meanwhile. */
  public <T> T with(Function<Ledger, T> work) {
    Ledger taken = idle.pollFirst();
    Ledger ledger = taken == null ? ledgers.get() : taken;
    boolean sound = false;
    try {
      T result = work.apply(ledger);
      sound = true;
      return result;
    } catch (Deciding.ChangedMeanwhile | Deciding.NotAllowed e) {
      sound = true;
      throw e;
    } finally {
      // a connection that failed may be broken
      if (sound && !closed) {
        idle.addFirst(ledger);
      } else {
        ledger.close();
      }
    }
  }

  /**
   * Writes, as the only one at this desk, and shows the statements that the writing has touched as
   * they are now.
   *
   * @param work does it; nothing is shown anew when it throws
   * @param entry the number of the entry it wrote
   * @param touched the ids of the statements that it touched
   */
  <T> T write(
      Function<Ledger, T> work,
      java.util.function.ToLongFunction<T> entry,
      Function<T, Set<String>> touched) {
    writing.lock();
    try {
      return with(
          ledger -> {
            T done = work.apply(ledger);
            Set<String> ids = touched.apply(done);
            var changed = new ArrayList<LedgerStatement>();
            for (String id : ids) {
              ledger.statements(StatementQuery.all().ofId(id).withoutReasons(), changed::add);
            }
            Snapshot before = snapshot;
            changed.removeIf(s -> before.statement(s.id()).isEmpty());
            // after a gap the number stays, so that the next look finds what else was written
            boolean next =
                entry.applyAsLong(done) == before.revision() + 1 && changed.size() == ids.size();
            snapshot = before.with(changed, next ? entry.applyAsLong(done) : before.revision());
            return done;
          });
    } finally {
      writing.unlock();
    }
  }

  /** Shows documents as they are now, after they were added. */
  public void added(Collection<String> documentIds) {
    writing.lock();
    try {
      with(
          ledger -> {
            var statements = new ArrayList<LedgerStatement>();
            long last = ledger.lastEntry();
            for (String id : documentIds) {
              ledger.statements(
                  StatementQuery.all().ofDocument(id).withoutReasons(), statements::add);
            }
            Snapshot before = snapshot;
            // only one entry: others may have written between, which the next look finds
            long revision = last == before.revision() + 1 ? last : before.revision();
            snapshot = before.with(ledger.documents(AsOf.NOW), statements, revision);
            return true;
          });
    } finally {
      writing.unlock();
    }
  }

  /** A statement with the explanations of its codings, as the ledger holds it now. */
  public Optional<LedgerStatement> explained(String id) {
    var found = new ArrayList<LedgerStatement>();
    with(
        ledger -> {
          ledger.statements(StatementQuery.all().ofId(id), found::add);
          return true;
        });
    return found.stream().findFirst();
  }

  /** The stored text of a document's version, if the ledger holds it. */
  public Optional<String> text(String documentId, int version) {
    return with(ledger -> ledger.text(documentId, version));
  }

  /**
   * The offsets of a document's version, to turn code points into UTF-16 units; empty when the
   * ledger holds no text.
   */
  public Optional<CodePoints> offsets(String documentId, int version) {
    String key = version + " " + documentId;
    CodePoints kept = plain.get(key);
    if (kept != null) {
      return Optional.of(kept);
    }
    synchronized (offsets) {
      CodePoints known = offsets.get(key);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<String> read = text(documentId, version);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    var found = new CodePoints(read.get());
    boolean same = read.get().codePointCount(0, read.get().length()) == read.get().length();
    if (same && plain.size() < MOST_PLAIN) {
      plain.put(key, found);
    } else {
      synchronized (offsets) {
        offsets.put(key, found);
      }
    }
    return Optional.of(found);
  }

  /** Closes the ledger; work in progress ends first with its own connection. */
  @Override
  public void close() {
    closed = true;
    List<Ledger> rest = new ArrayList<>();
    idle.drainTo(rest);
    rest.forEach(Ledger::close);
  }
}

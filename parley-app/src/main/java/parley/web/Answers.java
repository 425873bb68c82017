package parley.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import parley.workbench.desk.Desk;
import parley.workbench.desk.Snapshot;

/**
 * Answers that count up to an entry of the ledger: they carry a weak {@code ETag}, and whoever has
 * seen them already gets 304.
 *
 * <p>Answers that cost much are kept until the ledger changes. While people review a large ledger
 * it changes all the time; an answer that took longer than {@value #COSTLY_MILLIS} ms may then be
 * {@value #STALE_SECONDS} seconds old, and its {@code revision} says so. Many who ask the same at
 * once wait for one computation.
 */
final class Answers {
  private static final long COSTLY_MILLIS = 50;
  private static final long STALE_SECONDS = 2;
  private static final long COSTLY = TimeUnit.MILLISECONDS.toNanos(COSTLY_MILLIS);
  private static final long STALE = TimeUnit.SECONDS.toNanos(STALE_SECONDS);
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_KEPT = 1000;

  private final Desk desk;
  private final LongSupplier nanos;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  Answers(Desk desk, LongSupplier nanos) {
    this.desk = desk;
    this.nanos = nanos;
  }

  /** An answer that is kept. */
  private static final class Kept {
    private final ReentrantLock computing = new ReentrantLock();
    private volatile @Nullable Made made;
  }

  private record Made(long revision, byte[] body, long took, long at) {}

  /** Answers from the ledger as it is now. */
  void now(Context ctx, Function<Snapshot, JsonNode> work) {
    Snapshot snapshot = desk.now();
    if (!seen(ctx, snapshot.revision())) {
      json(ctx, Json.bytes(work.apply(snapshot)));
    }
  }

  /** The same for what costs much. */
  void costly(Context ctx, Function<Snapshot, JsonNode> work) {
    costly(ctx, "application/json", snapshot -> Json.bytes(work.apply(snapshot)));
  }

  /** The same in another form than JSON. */
  void costly(Context ctx, String type, Function<Snapshot, byte[]> work) {
    Snapshot snapshot = desk.now();
    if (has(ctx, snapshot.revision())) {
      seen(ctx, snapshot.revision());
      return;
    }
    Made made = made(ctx.path() + "?" + ctx.queryString(), snapshot, work);
    if (!seen(ctx, made.revision())) {
      ctx.result(made.body()).contentType(type);
    }
  }

  private Made made(String key, Snapshot snapshot, Function<Snapshot, byte[]> work) {
    Kept entry;
    synchronized (kept) {
      entry = kept.computeIfAbsent(key, k -> new Kept());
      forgetOldest();
    }
    Made old = entry.made;
    if (old != null && good(old, snapshot)) {
      return old;
    }
    entry.computing.lock();
    try {
      Made other = entry.made;
      if (other != null && good(other, snapshot)) {
        return other;
      }
      long began = nanos.getAsLong();
      byte[] body = work.apply(snapshot);
      var fresh = new Made(snapshot.revision(), body, nanos.getAsLong() - began, nanos.getAsLong());
      entry.made = fresh;
      weigh(body.length - (other == null ? 0 : other.body().length));
      return fresh;
    } finally {
      entry.computing.unlock();
    }
  }

  private boolean good(Made made, Snapshot snapshot) {
    return made.revision() >= snapshot.revision()
        || (made.took() > COSTLY && nanos.getAsLong() - made.at() < STALE);
  }

  private void weigh(long more) {
    synchronized (kept) {
      bytes += more;
      forgetOldest();
    }
  }

  private void forgetOldest() {
    var oldest = kept.values().iterator();
    while ((bytes > MOST_BYTES || kept.size() > MOST_KEPT) && oldest.hasNext()) {
      Made made = oldest.next().made;
      bytes -= made == null ? 0 : made.body().length;
      oldest.remove();
    }
  }

  private boolean has(Context ctx, long revision) {
    return tag(revision).equals(ctx.header("If-None-Match"));
  }

  private String tag(long revision) {
    return "W/\"" + run + "-" + revision + "\"";
  }

  /** Puts the tag on the answer; true, with the status 304, if the asker has that answer. */
  private boolean seen(Context ctx, long revision) {
    ctx.header("ETag", tag(revision));
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("Vary", "Cookie, Authorization");
    if (has(ctx, revision)) {
      ctx.status(304);
      return true;
    }
    return false;
  }

  /** Answers with JSON. */
  static void json(Context ctx, byte[] body) {
    ctx.result(body).contentType("application/json");
  }

  /** Answers with JSON. */
  static void json(Context ctx, JsonNode node) {
    json(ctx, Json.bytes(node));
  }
}

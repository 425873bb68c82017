package parley.store;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What differs between the databases. */
enum Dialect {
  SQLITE("INTEGER", "TEXT", "BLOB", "WITHOUT ROWID") {
    @Override
    void beginWriting(Handle handle) {
      // the connection begins transactions IMMEDIATE, which is the lock of the one writer
    }

    @Override
    void vacuum(Handle handle) {
      handle.execute("VACUUM");
      handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
    }

    @Override
    void forgetDeleted(Handle handle) {
      // secure_delete has overwritten the rows; the log still holds the old pages
      handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
    }
  },
  POSTGRESQL("BIGINT", "TEXT COLLATE \"C\"", "BYTEA", "") {
    @Override
    void beginWriting(Handle handle) {
      handle.execute("LOCK TABLE entry IN EXCLUSIVE MODE");
    }

    @Override
    void vacuum(Handle handle) {
      for (String table : Backup.TABLES) {
        handle.execute("VACUUM FULL " + table);
      }
    }

    @Override
    void forgetDeleted(Handle handle) {
      for (String table : new String[] {"body", "version", "anchor", "coding"}) {
        handle.execute("VACUUM FULL " + table);
      }
    }
  };

  private final String key;
  private final String text;
  private final String blob;
  private final String clustered;

  Dialect(String key, String text, String blob, String clustered) {
    this.key = key;
    this.text = text;
    this.blob = blob;
    this.clustered = clustered;
  }

  /** What the words in braces of the migrations stand for. */
  Map<String, String> placeholders() {
    return Map.of("key", key, "text", text, "blob", blob, "clustered", clustered);
  }

  /**
   * Makes the open transaction the only writing one until it ends, so that entries are numbered in
   * the order in which they become visible.
   */
  abstract void beginWriting(Handle handle);

  /** Gives unused room back to the disk, outside of any transaction. */
  abstract void vacuum(Handle handle);

  /** Overwrites what was deleted, outside of any transaction. */
  abstract void forgetDeleted(Handle handle);
}

package parley.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import parley.error.InputException;

/**
 * A ledger in one SQLite file. Before SQLite sees a file its header is read: a file that is not a
 * whole ledger of a known schema is refused and left as it is.
 */
final class SqliteFile {
  /** "PARL", at offset 68 of the file. */
  static final int APPLICATION_ID = 0x5041524c;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int BUSY_MILLIS = 30_000;
  private static final long CHECKED_WHOLE = 16L << 20;

  private SqliteFile() {}

  /** Makes an empty ledger; the file appears whole or not at all, and never replaces another. */
  static void create(Path file) {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InputException(
          file.toString(), "cannot be made: its folder does not exist", "create it first");
    }
    Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Failures.told(file.toString(), () -> migrate(part, file.toString()));
      try {
        Files.createLink(target, part);
      } catch (FileAlreadyExistsException e) {
        // another program made it at the same moment: theirs is as good
        return;
      } catch (UnsupportedOperationException | IOException e) {
        // no links on this file system
        Files.move(part, target);
      }
    } catch (IOException e) {
      throw Failures.of(file.toString(), e);
    } finally {
      erase(part);
    }
  }

  private static boolean migrate(Path file, String place) {
    SQLiteDataSource source = source(file);
    Schema.migrate(source, Dialect.SQLITE, place);
    try (Handle handle = Jdbi.open(source)) {
      handle.execute("PRAGMA application_id = " + APPLICATION_ID);
      handle.execute("PRAGMA user_version = " + Schema.VERSION);
      handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
    }
    return true;
  }

  private static void erase(Path part) {
    for (String ending : new String[] {"", "-wal", "-shm"}) {
      try {
        Files.deleteIfExists(part.resolveSibling(part.getFileName() + ending));
      } catch (IOException e) {
        // its name says what it is
        part.toFile().deleteOnExit();
      }
    }
  }

  /** Opens the ledger in the file; older schemas are migrated. */
  static Database open(Path file) {
    String place = file.toString();
    int version = check(file);
    return Failures.told(
        place,
        () -> {
          if (version < Schema.VERSION) {
            migrate(file, place);
          }
          Handle handle = Jdbi.open(source(file));
          try {
            checkInside(handle, file);
          } catch (RuntimeException e) {
            handle.close();
            throw e;
          }
          return new Database(place, Dialect.SQLITE, handle);
        });
  }

  private static void checkInside(Handle handle, Path file) {
    if (file.toFile().length() <= CHECKED_WHOLE) {
      String verdict = handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).one();
      if (!verdict.equals("ok")) {
        throw damaged(file.toString(), "SQLite finds it malformed");
      }
    }
  }

  /** Reads the header and returns the schema's version. */
  private static int check(Path file) {
    String place = file.toString();
    if (!Files.isRegularFile(file)) {
      throw new InputException(place, "is not a file", "name the ledger's file: --ledger");
    }
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    long length;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      length = channel.size();
      int read = 0;
      while (header.hasRemaining() && read >= 0) {
        read = channel.read(header);
      }
    } catch (IOException e) {
      throw new InputException(place, "cannot be read", "check the permissions of the file");
    }
    if (header.hasRemaining()
        || !java.util.Arrays.equals(java.util.Arrays.copyOf(header.array(), MAGIC.length), MAGIC)) {
      throw new InputException(place, "is not a Parley ledger", "name another file: --ledger");
    }
    if (header.getInt(68) != APPLICATION_ID) {
      throw new InputException(
          place,
          "is an SQLite file of another program, not a Parley ledger",
          "name another file: --ledger");
    }
    int version = header.getInt(60);
    if (version > Schema.VERSION) {
      throw Schema.newer(place, Integer.toString(version));
    }
    int pageSize = header.getShort(16) == 1 ? 1 << 16 : header.getShort(16);
    long expected = (long) header.getInt(28) * pageSize;
    if (version < 1 || length < expected && !hasLog(file)) {
      throw damaged(place, (expected - length) + " bytes are missing at its end");
    }
    return version;
  }

  /** While a write-ahead log lies beside it, the file's own header may be ahead of its length. */
  private static boolean hasLog(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal").toFile().length() > 0;
  }

  static InputException damaged(String place, String how) {
    return new InputException(
        place, "is damaged: " + how, "restore a backup, or a copy of the whole file");
  }

  private static SQLiteDataSource source(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-64 * 1024);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}

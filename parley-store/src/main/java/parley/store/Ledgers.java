package parley.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import parley.error.InputException;

/**
 * Opens ledgers by their place: a file's path, or {@code jdbc:postgresql://…}.
 *
 * <p>Every failure is an {@link InputException} whose message names the place without any password.
 */
public final class Ledgers {
  private static final String JDBC = "jdbc:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  private final Clock clock;

  /** Entries get their moments from the clock. */
  public Ledgers(Clock clock) {
    this.clock = clock;
  }

  /** Opens a ledger that is there; a file that is not a ledger is left untouched. */
  public StoredLedger open(String place) {
    if (isServer(place)) {
      return new StoredLedger(PostgresServer.open(place, false), clock);
    }
    Path file = file(place);
    if (!Files.exists(file)) {
      throw new InputException(
          place, "there is no ledger", "make one with 'parley ledger add', or name it: --ledger");
    }
    return new StoredLedger(SqliteFile.open(file), clock);
  }

  /** Opens a ledger, made first if there is none. */
  public StoredLedger openOrCreate(String place) {
    if (isServer(place)) {
      return new StoredLedger(PostgresServer.open(place, true), clock);
    }
    Path file = file(place);
    if (!Files.exists(file)) {
      SqliteFile.create(file);
    }
    return new StoredLedger(SqliteFile.open(file), clock);
  }

  private static boolean isServer(String place) {
    String lower = place.toLowerCase(Locale.ROOT);
    if (lower.startsWith(POSTGRESQL)) {
      return true;
    }
    if (lower.startsWith(JDBC) || lower.startsWith("postgres")) {
      throw new InputException(
          PostgresServer.withoutSecrets(place),
          "is not the address of a ledger",
          "write a file name, or jdbc:postgresql://HOST/DATABASE");
    }
    return false;
  }

  private static Path file(String place) {
    try {
      return Path.of(place);
    } catch (InvalidPathException e) {
      throw new InputException("--ledger", "'" + place + "' is no file name", e.getReason());
    }
  }
}

package parley.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import parley.error.InputException;

/** A ledger in a database of a PostgreSQL server; one ledger in each schema. */
final class PostgresServer {
  private static final int CONNECT_SECONDS = 10;

  private PostgresServer() {}

  /** Opens the ledger at the address; {@code create} makes it where the schema is empty. */
  static Database open(String url, boolean create) {
    String place = withoutSecrets(url);
    PGSimpleDataSource source = source(url, place);
    return Failures.told(
        place,
        () -> {
          Handle handle = Jdbi.open(source);
          try {
            Optional<Integer> version = version(handle, place);
            if (version.isEmpty() && !create) {
              throw new InputException(
                  place, "holds no ledger", "make one with 'parley ledger add'");
            }
            if (version.isEmpty() || version.get() < Schema.VERSION) {
              Schema.migrate(source, Dialect.POSTGRESQL, place);
            }
            return new Database(place, Dialect.POSTGRESQL, handle);
          } catch (RuntimeException e) {
            handle.close();
            throw e;
          }
        });
  }

  /**
   * The schema's version; empty when the place is empty, an error when others' tables are there.
   */
  private static Optional<Integer> version(Handle handle, String place) {
    int tables =
        handle
            .createQuery(
                "SELECT count(*) FROM information_schema.tables"
                    + " WHERE table_schema = current_schema()")
            .mapTo(Integer.class)
            .one();
    if (tables == 0) {
      return Optional.empty();
    }
    boolean ledger =
        handle
                .createQuery(
                    "SELECT count(*) FROM information_schema.tables WHERE table_schema ="
                        + " current_schema() AND table_name IN ('"
                        + Schema.HISTORY
                        + "', 'coding_party')")
                .mapTo(Integer.class)
                .one()
            == 2;
    if (!ledger) {
      throw new InputException(
          place,
          "holds other tables and no ledger",
          "name an empty database, or an empty schema with ?currentSchema=…");
    }
    int version =
        handle
            .createQuery("SELECT max(version::int) FROM " + Schema.HISTORY + " WHERE success")
            .mapTo(Integer.class)
            .one();
    if (version > Schema.VERSION) {
      throw Schema.newer(place, Integer.toString(version));
    }
    return Optional.of(version);
  }

  private static PGSimpleDataSource source(String url, String place) {
    Properties parsed = Driver.parseURL(url, new Properties());
    if (parsed == null) {
      throw new InputException(
          place, "is not an address of a PostgreSQL database", "jdbc:postgresql://HOST/DATABASE");
    }
    var source = new PGSimpleDataSource();
    source.setURL(url);
    if (source.getConnectTimeout() == 0 || !url.contains("connectTimeout")) {
      source.setConnectTimeout(CONNECT_SECONDS);
    }
    source.setApplicationName("parley");
    return source;
  }

  /** The address without its parameters, among which a password may be. */
  static String withoutSecrets(String url) {
    int question = url.indexOf('?');
    String plain = question < 0 ? url : url.substring(0, question);
    return plain.replaceFirst("//[^/@]*@", "//");
  }

  /** The first line of what the server says; the rest are hints for programmers. */
  static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}

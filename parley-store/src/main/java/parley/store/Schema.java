package parley.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import parley.error.InputException;

/** The tables of a ledger and their versions. */
final class Schema {
  /** The version of the tables that this program works with. */
  static final int VERSION = 3;

  /** Flyway's table of migrations. */
  static final String HISTORY = "parley_schema_history";

  private Schema() {}

  /** Brings an empty or older database to {@link #VERSION}; each step whole or not at all. */
  static void migrate(DataSource source, Dialect dialect, String place) {
    FluentConfiguration configuration =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:parley/store/schema")
            .javaMigrations(new StandingMigration())
            .table(HISTORY)
            .placeholders(Map.copyOf(dialect.placeholders()))
            .validateMigrationNaming(true)
            .cleanDisabled(true);
    Failures.told(
        place,
        () -> {
          configuration.load().migrate();
          return true;
        });
  }

  static InputException newer(String place, String version) {
    return new InputException(
        place,
        "was written by a newer Parley (schema " + version + "; this one knows " + VERSION + ")",
        "use that Parley or a later one");
  }
}

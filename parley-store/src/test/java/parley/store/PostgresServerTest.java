package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.error.InputException;

/** What a user is told when a server cannot be used. */
class PostgresServerTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.required();
  }

  private static void refused(String url, String why) {
    for (boolean create : new boolean[] {false, true}) {
      var ledgers = new Ledgers(Clock.systemUTC());
      assertThatThrownBy(() -> (create ? ledgers.openOrCreate(url) : ledgers.open(url)).close())
          .isInstanceOf(InputException.class)
          .hasMessageContaining(why)
          .hasMessageNotContaining("secret")
          .hasMessageMatching("[^\n]+");
    }
  }

  @Test
  void tellsWhatIsWrong() {
    refused(server.url("postgres", TestServer.USER, "secret guess"), "user or password");
    refused(server.url("nowhere", TestServer.USER, TestServer.PASSWORD), "no such database");
    refused("jdbc:postgresql://127.0.0.1:1/postgres?user=a&password=secret", "cannot be reached");
    refused("jdbc:postgresql://127.0.0.1:x/y?password=secret", "is not an address");
  }

  @Test
  void refusesOthersTablesAndNewerSchemas() {
    String foreign = server.freshSchema();
    Jdbi.create(foreign).useHandle(h -> h.execute("CREATE TABLE entry (a int)"));
    refused(foreign, "holds other tables");
    String newer = server.freshSchema();
    new Ledgers(Clock.systemUTC()).openOrCreate(newer).close();
    Jdbi.create(newer).useHandle(h -> h.execute("UPDATE parley_schema_history SET version = '99'"));
    refused(newer, "newer Parley (schema 99; this one knows 3)");
  }

  @Test
  void anEmptySchemaIsNoLedgerUntilItIsMade() {
    String empty = server.freshSchema();
    assertThatThrownBy(() -> new Ledgers(Clock.systemUTC()).open(empty).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds no ledger");
    int tables =
        Jdbi.create(empty)
            .withHandle(
                h ->
                    h.createQuery(
                            "SELECT count(*) FROM information_schema.tables"
                                + " WHERE table_schema = current_schema()")
                        .mapTo(Integer.class)
                        .one());
    assertThat(tables).isZero();
  }
}

package parley.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * An open database that holds a ledger of this schema.
 *
 * @param place what to call it in messages
 * @param dialect which database it is
 * @param handle the one connection
 */
record Database(String place, Dialect dialect, Handle handle) implements AutoCloseable {
  /** Reads; failures become messages. */
  <T> T read(Function<Handle, T> work) {
    return Failures.told(place, () -> work.apply(handle));
  }

  /** Writes in one transaction as the only writer: all of it is stored for good, or nothing. */
  <T> T write(Function<Handle, T> work) {
    return Failures.told(
        place,
        () ->
            handle.inTransaction(
                h -> {
                  dialect.beginWriting(h);
                  return work.apply(h);
                }));
  }

  @Override
  public void close() {
    Failures.told(
        place,
        () -> {
          handle.close();
          return true;
        });
  }
}

/**
 * The ledger on SQLite and PostgreSQL; the only package that knows SQL.
 *
 * <p>{@link parley.store.Ledgers} opens a file or a server by its place and gives a {@link
 * parley.store.StoredLedger}. The same statements run on both databases; what differs is in {@code
 * Dialect}. The tables are described in docs/ledger.md and made by the migrations in {@code
 * parley/store/schema}.
 */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;

/** The ledger on SQLite and PostgreSQL; the only package that knows SQL. */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;

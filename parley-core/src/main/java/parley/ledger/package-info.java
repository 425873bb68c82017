/** The ledger's port: entries, as-of queries, review states. Built by the ledger issue. */
@NullMarked
package parley.ledger;

import org.jspecify.annotations.NullMarked;

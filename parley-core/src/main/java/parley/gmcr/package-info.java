/**
 * Which outcomes of a conflict are stable: the Graph Model for Conflict Resolution. Pure
 * mathematics with its own ids; knows nothing of text or ledger.
 */
@NullMarked
package parley.gmcr;

import org.jspecify.annotations.NullMarked;

/**
 * What deal is possible: the settlement space. Pure mathematics with its own ids; knows nothing of
 * text or ledger.
 */
@NullMarked
package parley.bargain;

import org.jspecify.annotations.NullMarked;

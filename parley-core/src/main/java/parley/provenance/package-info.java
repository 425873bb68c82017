/**
 * What a result was made with and from, so that it can be made again.
 *
 * <p>{@link parley.provenance.Provenance} rides inside every result that leaves the program.
 * Imports nothing.
 */
@NullMarked
package parley.provenance;

import org.jspecify.annotations.NullMarked;

/**
 * Fetches what a user has named by its address, and nothing else: the one place in reading that
 * reaches out. The only type is {@link parley.extract.fetch.WebInput}. Imports {@code error} of
 * Parley.
 */
@NullMarked
package parley.extract.fetch;

import org.jspecify.annotations.NullMarked;

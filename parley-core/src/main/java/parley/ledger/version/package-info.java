/**
 * What becomes of statements when the text of their document changes.
 *
 * <p>{@link parley.ledger.version.Reanchoring} looks for old words in a new text; {@link
 * parley.ledger.version.VersionMerge} tells which statements of a new reading are the old ones.
 */
@NullMarked
package parley.ledger.version;

import org.jspecify.annotations.NullMarked;

/**
 * Tells in which language a text is written, so that what the stages cannot read is marked and not
 * miscoded. The only type is {@link parley.extract.language.TextLanguage}. Imports nothing of
 * Parley.
 */
@NullMarked
package parley.extract.language;

import org.jspecify.annotations.NullMarked;

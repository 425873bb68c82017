/**
 * An utterance counts once, however many documents repeat it.
 *
 * <p>{@link parley.ledger.duplicate.Shingles} are the word sequences of a text; {@link
 * parley.ledger.duplicate.MinHash} is a sketch of a whole document's; {@link
 * parley.ledger.duplicate.SourceFamilies} counts documents that do not copy each other; {@link
 * parley.ledger.duplicate.Utterances} brings together the statements that repeat the same words,
 * and, by {@link parley.ledger.duplicate.Meanings}, those that say the same in others.
 */
@NullMarked
package parley.ledger.duplicate;

import org.jspecify.annotations.NullMarked;

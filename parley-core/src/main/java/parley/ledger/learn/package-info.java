/**
 * What reviewers have confirmed, put to use on statements nobody has looked at.
 *
 * <p>{@link parley.ledger.learn.Examples} holds reviewed statements and finds, for another one of
 * the same party, what those nearest to it in words say; {@link parley.ledger.learn.HeldOut}
 * measures on the reviewed statements themselves whether that helps. Pure functions on the records
 * of the ledger; nothing is trained and nothing forgotten: the examples are the model.
 */
@NullMarked
package parley.ledger.learn;

import org.jspecify.annotations.NullMarked;

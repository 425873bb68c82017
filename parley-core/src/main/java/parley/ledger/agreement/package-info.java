/**
 * How far coders agree.
 *
 * <p>{@link parley.ledger.agreement.KrippendorffAlpha} on {@link parley.ledger.agreement.Ratings};
 * {@link parley.ledger.agreement.CodedVariable} takes ratings from the codings of statements.
 */
@NullMarked
package parley.ledger.agreement;

import org.jspecify.annotations.NullMarked;

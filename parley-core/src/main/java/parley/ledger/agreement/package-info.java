/**
 * How far coders agree.
 *
 * <p>{@link parley.ledger.agreement.KrippendorffAlpha} on {@link parley.ledger.agreement.Ratings};
 * {@link parley.ledger.agreement.CodedVariable} takes ratings from the codings of statements.
 * {@link parley.ledger.agreement.SpanAgreement} compares the words that two coders marked, by
 * {@link parley.ledger.agreement.UnitizingAlpha} and pairs of units.
 */
@NullMarked
package parley.ledger.agreement;

import org.jspecify.annotations.NullMarked;

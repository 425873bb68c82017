/**
 * How the settlement space is searched, and which search was used.
 *
 * <p>{@link parley.bargain.engine.SettlementEngine} is the front: it looks at the model's size and
 * form, picks an engine and puts its name and the state of proof into the {@link
 * parley.bargain.engine.SettlementResult}. {@link parley.bargain.engine.Enumeration} visits every
 * outcome once, in blocks, on all cores, in flat memory; {@link parley.bargain.engine.IssueMerging}
 * builds the frontier issue by issue without visiting outcomes, for additive spaces of any size.
 * Both work on {@link parley.bargain.engine.ScaledUtilities}: whole numbers that compare exactly as
 * the rationals do.
 *
 * <p>A space that is too large for every engine is refused with a message, or answered in part with
 * the missing part named; never silently cut.
 */
@NullMarked
package parley.bargain.engine;

import org.jspecify.annotations.NullMarked;

/**
 * What survives when preferences are known only as ranges or orders.
 *
 * <p>A {@link parley.bargain.uncertain.Preference} says what is known of a party: bounds, order and
 * sum of its weights ({@link parley.bargain.uncertain.WeightKnowledge}), bounds or order of its
 * values ({@link parley.bargain.uncertain.ValueKnowledge}). {@link
 * parley.bargain.uncertain.UncertainAnalysis} then tells which outcomes are acceptable or efficient
 * whatever the preferences are ("necessarily"), or for some ("possibly"), how often in a seeded
 * sample, which outcome has the least worst regret, and which single preference would change the
 * answer if it were otherwise.
 *
 * <p>References: S. Greco, V. Mousseau, R. Słowiński, Ordinal regression revisited, EJOR 191
 * (2008), doi:10.1016/j.ejor.2007.08.013 (necessary and possible); L. J. Savage, The theory of
 * statistical decision, JASA 46 (1951), doi:10.1080/01621459.1951.10500768 (regret).
 */
@NullMarked
package parley.bargain.uncertain;

import org.jspecify.annotations.NullMarked;

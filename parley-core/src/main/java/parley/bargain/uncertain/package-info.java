/**
 * What survives when preferences are known only as ranges.
 *
 * <p>A {@link parley.bargain.uncertain.WeightRange} says between which factors the weight of an
 * issue lies for a party. {@link parley.bargain.uncertain.UncertainAnalysis} then tells which
 * outcomes are acceptable or efficient whatever the weights are ("necessarily"), or for some
 * weights ("possibly"), how often in a seeded sample, which outcome has the least worst regret, and
 * which single weight would change the recommendation.
 *
 * <p>References: S. Greco, V. Mousseau, R. Słowiński, Ordinal regression revisited, EJOR 191
 * (2008), doi:10.1016/j.ejor.2007.08.013 (necessary and possible); L. J. Savage, The theory of
 * statistical decision, JASA 46 (1951), doi:10.1080/01621459.1951.10500768 (regret).
 */
@NullMarked
package parley.bargain.uncertain;

import org.jspecify.annotations.NullMarked;

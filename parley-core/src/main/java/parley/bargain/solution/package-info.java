/**
 * Which acceptable outcome the classical solutions pick.
 *
 * <p>{@link parley.bargain.solution.Solutions} states Nash, Kalai–Smorodinsky, egalitarian and
 * utilitarian solutions over the outcomes that every party accepts, each with its exact value and
 * all ties. All four lie on the accepted Pareto frontier (Nash only if some outcome gives everyone
 * a gain), so that the frontier is all they need.
 *
 * <p>References: J. F. Nash, Econometrica 18 (1950), doi:10.2307/1907266; E. Kalai, M. Smorodinsky,
 * Econometrica 43 (1975), doi:10.2307/1914280; E. Kalai, Proportional solutions, Econometrica 45
 * (1977), doi:10.2307/1913954; H. Imai, Individual monotonicity and lexicographic maxmin solution,
 * Econometrica 51 (1983), doi:10.2307/1911997 (the leximin form for more than two parties).
 */
@NullMarked
package parley.bargain.solution;

import org.jspecify.annotations.NullMarked;

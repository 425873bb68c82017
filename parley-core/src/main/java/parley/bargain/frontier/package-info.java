/**
 * Which outcomes are Pareto efficient: none other gives every party at least as much and one more.
 *
 * <p>Outcomes enter as keys: one {@code long} per party, ordered as the party's exact utilities
 * are, so that efficiency is decided by integer comparison and ties are ties. {@link
 * parley.bargain.frontier.FrontierBuilder} takes a stream of outcomes in flat memory; {@link
 * parley.bargain.frontier.Domination} is the filter below it. {@link
 * parley.bargain.frontier.Frontier} is the result with all ties counted.
 *
 * <p>References: H. T. Kung, F. Luccio, F. P. Preparata, On finding the maxima of a set of vectors,
 * JACM 22 (1975), doi:10.1145/321906.321910; J. Chomicki, P. Godfrey, J. Gryz, D. Liang, Skyline
 * with presorting, ICDE 2003, doi:10.1109/ICDE.2003.1260846.
 */
@NullMarked
package parley.bargain.frontier;

import org.jspecify.annotations.NullMarked;

/**
 * Which red lines block a deal, and which would have to go for one to exist.
 *
 * <p>A <em>blocking set</em> is an inclusion-minimal set of red lines that together exclude every
 * outcome (a minimal unsatisfiable subset); a <em>concession set</em> is an inclusion-minimal set
 * of red lines whose removal leaves some outcome (a minimal correction set). Each family is the
 * minimal hitting sets of the other. {@link parley.bargain.blocking.Blocking} holds both; {@link
 * parley.bargain.blocking.MinimalHittingSets} turns one into the other when the violation sets of
 * all outcomes are known; {@link parley.bargain.blocking.Marco} finds both by asking an oracle.
 *
 * <p>References: R. Reiter, A theory of diagnosis from first principles, AIJ 32 (1987),
 * doi:10.1016/0004-3702(87)90062-2; M. H. Liffiton, A. Previti, A. Malik, J. Marques-Silva, Fast,
 * flexible MUS enumeration, Constraints 21 (2016), doi:10.1007/s10601-015-9183-0; K. Murakami, T.
 * Uno, Efficient algorithms for dualizing large-scale hypergraphs, DAM 170 (2014),
 * doi:10.1016/j.dam.2014.01.012.
 */
@NullMarked
package parley.bargain.blocking;

import org.jspecify.annotations.NullMarked;

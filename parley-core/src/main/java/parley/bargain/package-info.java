/**
 * What deal is possible: the settlement space of a negotiation, exactly.
 *
 * <p>The question: which combinations of issue values could every party accept, which of them are
 * efficient, which ones do the classical solutions pick, and, where no deal exists, which red lines
 * block it and whose removal would open it? Pure mathematics with its own ids; knows nothing of
 * text or ledger.
 *
 * <p>Reading order: {@link parley.bargain.SettlementModel} (issues, parties, red lines, rules),
 * {@link parley.bargain.Rational} (why results need no tolerance), then {@code
 * parley.bargain.engine} with {@link parley.bargain.engine.SettlementEngine}, the one front that
 * picks an engine and says which; {@code parley.bargain.frontier} (Pareto sets), {@code
 * parley.bargain.solution} (Nash, Kalai–Smorodinsky, egalitarian, utilitarian), {@code
 * parley.bargain.blocking} (blocking and concession sets), {@code parley.bargain.uncertain}
 * (preferences known as ranges), {@code parley.bargain.mediation} (help for a mediator) and {@code
 * parley.bargain.forecast}.
 *
 * <pre>{@code
 * var result = SettlementEngine.exact().analyse(model);
 * result.pareto().outcomes();            // how many efficient outcomes, ties counted
 * result.blocking().concessionSets();    // what would have to give for a deal to exist
 * }</pre>
 *
 * <p>References: J. F. Nash, The bargaining problem, Econometrica 18 (1950), doi:10.2307/1907266;
 * E. Kalai and M. Smorodinsky, Other solutions to Nash's bargaining problem, Econometrica 43
 * (1975), doi:10.2307/1914280; H. Raiffa, The Art and Science of Negotiation (1982).
 *
 * <p>May import {@code parley.error}, {@code parley.explain}, {@code parley.provenance}; does no
 * input or output.
 */
@NullMarked
package parley.bargain;

import org.jspecify.annotations.NullMarked;

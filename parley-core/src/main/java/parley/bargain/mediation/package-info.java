/**
 * What a mediator can propose: exchanges between issues, and a better text than the draft.
 *
 * <p>{@link parley.bargain.mediation.Trade} finds pairs of issues that two parties weigh in
 * opposite ways; {@link parley.bargain.mediation.DraftAdvice} takes a draft, names who would object
 * and why, and proposes the next draft (the single-text procedure), or, for a draft that all
 * accept, improvements that cost nobody anything (post-settlement settlement).
 *
 * <p>References: R. Fisher, W. Ury, Getting to Yes (1981), on the one-text procedure; H. Raiffa,
 * Post-settlement settlements, Negotiation Journal 1 (1985),
 * doi:10.1111/j.1571-9979.1985.tb00286.x; H. Raiffa, J. Richardson, D. Metcalfe, Negotiation
 * Analysis (2002).
 */
@NullMarked
package parley.bargain.mediation;

import org.jspecify.annotations.NullMarked;

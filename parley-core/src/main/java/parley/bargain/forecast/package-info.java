/**
 * A modest forecast: where a single issue on a scale may end.
 *
 * <p>{@link parley.bargain.forecast.MeanForecast} is the mean and the median of the parties'
 * positions, weighted by capability and salience, with the error that such forecasts had on past
 * issues. Nothing bolder: in the comparative tests of the European Union data the weighted mean was
 * a hard standard to beat for the bargaining models set against it.
 *
 * <p>References: R. Thomson, F. N. Stokman, C. H. Achen, T. König (eds.), The European Union
 * Decides, Cambridge 2006, doi:10.1017/CBO9780511492082, ch. 10 (Achen, "Evaluating political
 * decision-making models"); B. Bueno de Mesquita, The Predictioneer's Game (2009).
 */
@NullMarked
package parley.bargain.forecast;

import org.jspecify.annotations.NullMarked;

/**
 * A modest forecast: where a single issue on a scale may end.
 *
 * <p>{@link parley.bargain.forecast.MeanForecast} is the mean and the median of the parties'
 * positions, weighted by capability and salience; {@link parley.bargain.forecast.TrackRecord} is
 * the error on past issues of one's own, and {@link parley.bargain.forecast.PublishedError} the
 * error in published tests, which is stated beside every forecast. Nothing bolder: in the
 * comparative tests on European Union data the weighted mean was a hard standard to beat for the
 * bargaining models set against it.
 *
 * <p>References: R. Thomson, F. N. Stokman, C. H. Achen, T. König (eds.), The European Union
 * Decides, Cambridge 2006, doi:10.1017/CBO9780511492082, ch. 10 (Achen, "Evaluating political
 * decision-making models"); B. Bueno de Mesquita, A new model for predicting policy choices,
 * Conflict Management and Peace Science 28 (2011), doi:10.1177/0738894210388127.
 */
@NullMarked
package parley.bargain.forecast;

import org.jspecify.annotations.NullMarked;

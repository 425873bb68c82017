/**
 * How likely is each of a few answers, judged by the words? Small linear models that ship inside
 * the jar, train in seconds and can say which words decided.
 *
 * <p>In reading order: a {@link parley.extract.linear.FeatureBag} holds the named features of one
 * case; a {@link parley.extract.linear.LinearModel} turns it into calibrated probabilities of its
 * labels and names the features that spoke for a label; a {@link
 * parley.extract.linear.LinearTrainer} makes a model from {@link parley.extract.linear.Example}s;
 * {@link parley.extract.linear.LinearModelFile} stores models, 8 bits a weight.
 *
 * <pre>{@code
 * var bag = new FeatureBag();
 * bag.add("cue=rejected");
 * double[] p = model.probabilities(bag);
 * }</pre>
 *
 * <p>The models are multinomial logistic regressions on hashed features (K. Weinberger and others,
 * "Feature Hashing for Large Scale Multitask Learning", ICML 2009), trained with AdaGrad (J. Duchi,
 * E. Hazan, Y. Singer, "Adaptive Subgradient Methods", JMLR 12, 2011) and calibrated by temperature
 * (C. Guo and others, "On Calibration of Modern Neural Networks", ICML 2017). Knows nothing of
 * negotiations and imports nothing of Parley.
 */
@NullMarked
package parley.extract.linear;

import org.jspecify.annotations.NullMarked;

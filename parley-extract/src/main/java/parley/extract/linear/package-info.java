/**
 * Small linear classifiers over hashed features: what decides is the words, and every decision is a
 * sum that can be told part by part.
 *
 * <p>{@link parley.extract.linear.SoftmaxModel} gives the probability of each class, {@link
 * parley.extract.linear.SoftmaxTraining} learns one, {@link parley.extract.linear.FeatureVector}
 * collects the hashed features of one case.
 */
@NullMarked
package parley.extract.linear;

import org.jspecify.annotations.NullMarked;

/**
 * From coded statements to matrices.
 *
 * <p>{@link parley.discourse.network.NetworkRules} say what is asked; {@link
 * parley.discourse.network.NetworkBuilder} answers with a {@link
 * parley.discourse.network.NetworkMatrix}. On the way a {@link
 * parley.discourse.network.StatementTable} holds the statements as numbers, {@link
 * parley.discourse.network.DuplicateFilter} drops repetitions, an {@link
 * parley.discourse.network.AffiliationArray} counts who said what how often, and {@link
 * parley.discourse.network.OneMode} and {@link parley.discourse.network.TwoMode} weigh the cells.
 *
 * <p>All of it is sparse: memory and time grow with the statements and with the pairs that share a
 * column, not with the square of the labels. The exception is a text qualifier's conflict, which by
 * its definition links everyone with everyone.
 */
@NullMarked
package parley.discourse.network;

import org.jspecify.annotations.NullMarked;

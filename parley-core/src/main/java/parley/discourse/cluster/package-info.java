/**
 * Groups in a one-mode network.
 *
 * <p>{@link parley.discourse.cluster.Ties} is the network as a graph with positive weights; {@link
 * parley.discourse.cluster.Louvain}, {@link parley.discourse.cluster.GirvanNewman} and {@link
 * parley.discourse.cluster.Agglomeration} split it into a {@link
 * parley.discourse.cluster.Partition}; {@link parley.discourse.cluster.Modularity} tells how good
 * that is. All are deterministic: ties of merit go to the first label.
 */
@NullMarked
package parley.discourse.cluster;

import org.jspecify.annotations.NullMarked;

/**
 * Time windows that move over the statements, and kernels that let the middle of a window count
 * more than its ends. {@link parley.discourse.time.TimeWindows} cuts, {@link
 * parley.discourse.time.TimeWindow#network} builds the network of one window.
 */
@NullMarked
package parley.discourse.time;

import org.jspecify.annotations.NullMarked;

/**
 * The verdicts of option-form models with millions of states, without storing a single arc: subset
 * transforms over bit-indexed states ({@link parley.gmcr.fast.BitStability}).
 */
@NullMarked
package parley.gmcr.fast;

import org.jspecify.annotations.NullMarked;

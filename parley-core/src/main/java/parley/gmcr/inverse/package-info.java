/**
 * How fragile is an equilibrium, and which preferences would make a wanted state one? See {@link
 * parley.gmcr.inverse.Robustness} and {@link parley.gmcr.inverse.InverseProblem}.
 */
@NullMarked
package parley.gmcr.inverse;

import org.jspecify.annotations.NullMarked;

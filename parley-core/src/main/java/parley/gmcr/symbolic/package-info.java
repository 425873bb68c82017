/**
 * Questions about models too large to list: {@link parley.gmcr.symbolic.SymbolicStability} decides
 * with binary decision diagrams ({@link parley.gmcr.symbolic.Bdd}) which states are stable, up to
 * 60 options.
 */
@NullMarked
package parley.gmcr.symbolic;

import org.jspecify.annotations.NullMarked;

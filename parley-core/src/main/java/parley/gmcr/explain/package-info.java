/**
 * Why a state is stable or not: {@link parley.gmcr.explain.Proof} holds the improvements, the
 * sanctions and who makes them; {@link parley.gmcr.explain.Replay} checks it against the
 * definitions; {@link parley.gmcr.explain.Wording} says it in plain English.
 */
@NullMarked
package parley.gmcr.explain;

import org.jspecify.annotations.NullMarked;

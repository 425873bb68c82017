/**
 * Why a score or a decision is what it is.
 *
 * <p>A score has an {@link parley.explain.Explanation} beside it: a small tree whose root restates
 * the result and whose leaves name words, rules, models and numbers. Imports nothing.
 */
@NullMarked
package parley.explain;

import org.jspecify.annotations.NullMarked;

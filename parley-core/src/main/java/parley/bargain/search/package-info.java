/**
 * Finds single deals in spaces too large to enumerate.
 *
 * <p>{@link parley.bargain.search.DealSearch} answers two questions: is there an outcome that meets
 * these red lines, and which is the best one? {@link parley.bargain.search.BranchAndBound} is the
 * built-in answer; a constraint solver can take its place through {@link java.util.ServiceLoader}.
 * Every answer says whether it is proved.
 */
@NullMarked
package parley.bargain.search;

import org.jspecify.annotations.NullMarked;

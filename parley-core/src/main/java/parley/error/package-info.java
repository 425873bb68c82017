/**
 * What went wrong, where, and what to do about it.
 *
 * <p>Every failure that a user can cause is an {@link parley.error.InputException}: it holds all
 * the {@link parley.error.Problem}s found, each with its place and an advice. Everything else is a
 * bug. Imports nothing.
 */
@NullMarked
package parley.error;

import org.jspecify.annotations.NullMarked;

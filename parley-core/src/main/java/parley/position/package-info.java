/**
 * What a statement commits a party to.
 *
 * <p>{@link parley.position.Statement} is an attribution with its speaker; when it takes a side on
 * an issue in dispute it carries a {@link parley.position.Position}: stance, act, strength,
 * condition, red line. {@link parley.position.RedLineTest} holds the definition of a red line, part
 * by part.
 *
 * <p>Imports {@code text}, {@code attribution}, {@code party}, {@code issue} and {@code explain}.
 */
@NullMarked
package parley.position;

import org.jspecify.annotations.NullMarked;

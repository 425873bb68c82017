/**
 * Who owns a publisher, as dated and sourced facts of lists that users choose.
 *
 * <p>Read {@link parley.publisher.Ownership} first, then {@link parley.publisher.PublisherFacts}.
 * Shown as information; no other package of the core uses it, so that it can weight nothing.
 */
@NullMarked
package parley.publisher;

import org.jspecify.annotations.NullMarked;

/** Reads lists of publishers: {@link parley.extract.publisher.PublisherList}. */
@NullMarked
package parley.extract.publisher;

import org.jspecify.annotations.NullMarked;

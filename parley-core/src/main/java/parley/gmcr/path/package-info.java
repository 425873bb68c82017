/**
 * How is a state reached from the status quo? {@link parley.gmcr.path.Evolution} finds shortest
 * legal sequences by moves and by improvements.
 */
@NullMarked
package parley.gmcr.path;

import org.jspecify.annotations.NullMarked;

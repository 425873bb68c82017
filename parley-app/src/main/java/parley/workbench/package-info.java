/** One final class per use case: what a command or a page does, without its edge. */
@NullMarked
package parley.workbench;

import org.jspecify.annotations.NullMarked;

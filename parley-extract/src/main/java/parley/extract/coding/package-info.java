/** What is said: codes positions by a code book (YAML), lexicons and models. */
@NullMarked
package parley.extract.coding;

import org.jspecify.annotations.NullMarked;

/** Discourse networks: who shares stances with whom. Pure mathematics over its own records. */
@NullMarked
package parley.discourse;

import org.jspecify.annotations.NullMarked;

/**
 * Who speaks: resolves the sources of attributions to actors and parties, from data files with
 * source and licence.
 */
@NullMarked
package parley.extract.who;

import org.jspecify.annotations.NullMarked;

/**
 * What a set of statements tells when read together: the position matrix, red lines, collisions,
 * flags and voices. Pure computation on documents and statements; rendering is the work of {@code
 * parley.report}.
 */
@NullMarked
package parley.brief;

import org.jspecify.annotations.NullMarked;

/**
 * What the text says was said: source, cue, content.
 *
 * <p>{@link parley.attribution.Attribution} ties the mention of who speaks, the reporting
 * expression and what is stated. Who that mention <em>is</em> comes later, in {@code parley.party};
 * the two never import each other. Terms after S. Pareti, "PARC 3.0: a corpus of attribution
 * relations", LREC 2016.
 *
 * <p>Imports {@code text}.
 */
@NullMarked
package parley.attribution;

import org.jspecify.annotations.NullMarked;

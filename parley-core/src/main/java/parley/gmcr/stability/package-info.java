/**
 * For whom is a state stable, under which concept? {@link parley.gmcr.stability.GraphStability}
 * follows the definitions word by word on stored graphs; {@link
 * parley.gmcr.stability.CoalitionStability} does so for groups that act together; {@link
 * parley.gmcr.stability.Reading} says how unknown or strong preferences count.
 */
@NullMarked
package parley.gmcr.stability;

import org.jspecify.annotations.NullMarked;

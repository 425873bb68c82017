/**
 * What a conflict is: decision makers with options, feasible states, moves and preferences. {@link
 * parley.gmcr.model.OptionModel} is what people type, {@link parley.gmcr.model.GraphModel} what the
 * exact engine reads; a hand-drawn graph is a {@code GraphModel} from the start.
 */
@NullMarked
package parley.gmcr.model;

import org.jspecify.annotations.NullMarked;

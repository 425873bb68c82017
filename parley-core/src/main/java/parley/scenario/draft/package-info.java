/**
 * From coded statements to a scenario: {@link parley.scenario.draft.ScenarioDraft} reads the lines
 * of all parties as values of issues; a {@link parley.scenario.draft.Vocabulary} tells it which
 * party a name means and what a condition speaks of.
 */
@NullMarked
package parley.scenario.draft;

import org.jspecify.annotations.NullMarked;

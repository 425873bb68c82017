/**
 * Which settlement the words leave open: {@link parley.scenario.settlement.OpenDeals} holds who
 * stands how on every value, what is free of red lines and of objections, what blocks, and who is
 * unheard. Issues that no refusal ties together are analysed apart, so that a table of many issues
 * costs no more than its largest part.
 */
@NullMarked
package parley.scenario.settlement;

import org.jspecify.annotations.NullMarked;

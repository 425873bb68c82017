/**
 * Whether a deal would hold: {@link parley.scenario.stability.StabilityAnalysis} makes a graph
 * model of a deal, with levers and preferences from the scenario, and asks who would leave it, what
 * deters them, and whose preference turns the verdict.
 */
@NullMarked
package parley.scenario.stability;

import org.jspecify.annotations.NullMarked;

/**
 * Scenarios side by side: {@link parley.scenario.compare.ScenarioComparison} tells what opened and
 * closed between two days and by which words, {@link parley.scenario.compare.EvidenceCheck} which
 * lines of a file a ledger no longer bears out.
 */
@NullMarked
package parley.scenario.compare;

import org.jspecify.annotations.NullMarked;

/**
 * Scenario files: {@link parley.modelfile.scenario.ScenarioYaml} writes them, {@link
 * parley.modelfile.scenario.ScenarioReader} reads them back, however they were edited.
 */
@NullMarked
package parley.modelfile.scenario;

import org.jspecify.annotations.NullMarked;

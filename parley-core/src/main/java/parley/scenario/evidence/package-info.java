/**
 * On which statements an answer hangs: {@link parley.scenario.evidence.MinimalEvidence} finds the
 * minimal sets whose loss turns it, {@link parley.scenario.evidence.CodingSample} how sure it is,
 * given how sure the codings are.
 */
@NullMarked
package parley.scenario.evidence;

import org.jspecify.annotations.NullMarked;

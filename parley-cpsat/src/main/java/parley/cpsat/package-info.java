/**
 * Searches settlement spaces with the constraint solver CP-SAT of OR-Tools.
 *
 * <p>An optional module: its native libraries are large, so the program's distribution goes without
 * it. With this module and {@code ortools-java} on the class path {@link parley.cpsat.CpSatSearch}
 * takes the place of the built-in branch and bound for spaces too large to enumerate.
 *
 * <p>Reference: L. Perron, F. Didier, S. Gay, The CP-SAT-LP solver, CP 2023,
 * doi:10.4230/LIPIcs.CP.2023.3.
 */
@NullMarked
package parley.cpsat;

import org.jspecify.annotations.NullMarked;

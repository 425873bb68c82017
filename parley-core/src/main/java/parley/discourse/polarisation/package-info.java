/**
 * How far a debate falls into camps: {@link parley.discourse.polarisation.Camps} finds the camps
 * that make the score highest.
 */
@NullMarked
package parley.discourse.polarisation;

import org.jspecify.annotations.NullMarked;

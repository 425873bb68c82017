/**
 * Who speaks, and for which party.
 *
 * <p>{@link parley.party.Speaker} is what is known about the source of a statement: the actors name
 * if the text names one, the party it speaks for, how high it ranks, and why we think so. What
 * cannot be resolved stays unnamed: a wrong attribution is the worst fault.
 *
 * <p>Imports {@code text} and {@code explain}; never {@code attribution}.
 */
@NullMarked
package parley.party;

import org.jspecify.annotations.NullMarked;

/**
 * How a party's position on a proposition moves.
 *
 * <p>{@link parley.ledger.line.Line} walks through what a party said on one proposition, day by
 * day: {@link parley.ledger.line.Stand}s that hold until another supersedes them, the {@link
 * parley.ledger.line.Change}s between them, and {@link parley.ledger.line.Tension}s between two
 * positions that both hold. A stand is superseded only by speakers of at least the same {@link
 * parley.ledger.line.Rank}. {@link parley.ledger.line.WeighedChange} tells how far a change is to
 * be trusted, {@link parley.ledger.line.Story} which belong together. Nothing is left out: every
 * utterance belongs to a stand or stands apart from the line as a dissent.
 */
@NullMarked
package parley.ledger.line;

import org.jspecify.annotations.NullMarked;

package parley.ledger;

import java.util.Optional;
import parley.party.Speaker;
import parley.position.Position;

/**
 * How one coder reads one statement: who speaks for which party, and the side taken if one is.
 *
 * @param number unique in the ledger, ascending
 * @param entry when it was recorded and by whom
 * @param live whether its entry is not undone
 * @param coder who coded
 * @param speaker who the source is
 * @param position the side taken; a condition's span counts code points
 */
public record Coding(
    long number,
    Entry entry,
    boolean live,
    Coder coder,
    Speaker speaker,
    Optional<Position> position) {}

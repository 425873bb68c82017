package parley.ledger.line;

import parley.ledger.duplicate.Utterance;

/**
 * Two positions of one party on one proposition that both hold and do not fit: one for, one
 * against, said on the same day by speakers of the same rank, or the later by a lower rank, which
 * cannot supersede.
 *
 * @param line the line
 * @param one the earlier, or what the line follows
 * @param other what speaks against it
 * @param conditional whether either names a condition, so that both may hold after all
 */
public record Tension(Line line, Utterance one, Utterance other, boolean conditional) {
  static Tension between(Line line, Utterance one, Utterance other) {
    boolean conditional =
        one.position().condition().isPresent() || other.position().condition().isPresent();
    return new Tension(line, one, other, conditional);
  }
}

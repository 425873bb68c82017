package parley.extract.coding;

import java.util.Optional;
import parley.position.Act;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Document;

/**
 * A statement with the position that a person found in it, to learn from.
 *
 * @param document its document
 * @param unit what was known before coding
 * @param position what the person decided; empty when the statement takes no position
 */
public record CodedStatement(Document document, CodingUnit unit, Optional<Coded> position) {
  /**
   * A person's decision.
   *
   * @param issue the issue's id
   * @param stance the side taken
   * @param act the speech act
   * @param strength how firmly
   */
  public record Coded(String issue, Stance stance, Act act, Strength strength) {}
}

package parley.extract.coding;

import java.util.List;
import java.util.Optional;
import parley.position.Position;
import parley.text.Document;

/**
 * A document with statements whose positions are known: from people who coded it, for training and
 * measuring.
 *
 * @param document the text
 * @param units its statements
 * @param positions the position of each, empty where it takes none
 */
public record CodedDocument(
    Document document, List<CodingUnit> units, List<Optional<Position>> positions) {
  /** Copies the lists, which must be of equal length. */
  public CodedDocument {
    units = List.copyOf(units);
    positions = List.copyOf(positions);
    if (units.size() != positions.size()) {
      throw new IllegalArgumentException(
          units.size() + " units, " + positions.size() + " positions");
    }
  }
}

package parley.extract.coding;

import java.util.List;
import java.util.Optional;
import parley.position.Position;
import parley.text.Document;

/** Decides which statements of a document take a position, and codes those that do. */
public interface PositionCoder {
  /** The positions of the units, same size and order; empty where no side is taken. */
  List<Optional<Position>> code(Document document, List<CodingUnit> units);

  /** Names with versions or hashes of code book and models, for the provenance of results. */
  String name();
}

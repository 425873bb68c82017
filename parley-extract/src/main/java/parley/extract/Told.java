package parley.extract;

import java.util.Optional;
import parley.extract.coding.CodingUnit;
import parley.position.Position;

/** A unit that becomes a statement, with the position it takes, if any. */
record Told(CodingUnit unit, Optional<Position> position) {}

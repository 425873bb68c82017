package parley.brief;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What parties say on one proposition.
 *
 * @param issue the issue's id in the code book
 * @param proposition in the words of the first statement on it
 * @param cells only parties that said something, in the order of the matrix's parties
 */
public record MatrixRow(String issue, String proposition, Map<String, MatrixCell> cells) {
  /** Copies the map and keeps its order. */
  public MatrixRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }
}

package parley.ledger.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gave which unit which value. A coder may leave units out; a coder's later value for a unit
 * replaces an earlier one.
 */
public final class Ratings {
  private final Map<String, Map<String, Double>> units = new LinkedHashMap<>();

  /** Adds a rating; for nominal values any number that is the same for the same value will do. */
  public void add(String unit, String coder, double value) {
    units.computeIfAbsent(unit, u -> new LinkedHashMap<>()).put(coder, value);
  }

  /** The values of each unit that at least two coders rated, in the order the units were met. */
  List<List<Double>> pairable() {
    var lists = new ArrayList<List<Double>>();
    for (Map<String, Double> unit : units.values()) {
      if (unit.size() >= 2) {
        lists.add(List.copyOf(unit.values()));
      }
    }
    return lists;
  }

  /** How many units at least two coders rated. */
  public int pairableUnits() {
    return pairable().size();
  }
}

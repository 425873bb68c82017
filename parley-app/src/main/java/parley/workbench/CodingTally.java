package parley.workbench;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import parley.extract.llm.Outcome;

/** What came of statements that were put before a second coder. */
public final class CodingTally {
  private int statements;
  private int positions;
  private int withoutPosition;
  private final Map<Outcome.Reason, Integer> uncoded = new EnumMap<>(Outcome.Reason.class);

  /** Counts an outcome. */
  public void add(Outcome outcome) {
    statements++;
    if (outcome instanceof Outcome.Coded coded) {
      positions += coded.position().isPresent() ? 1 : 0;
      withoutPosition += coded.position().isPresent() ? 0 : 1;
    } else if (outcome instanceof Outcome.Uncoded none) {
      uncoded.merge(none.reason(), 1, Integer::sum);
    }
  }

  /** How many statements were coded. */
  public int coded() {
    return positions + withoutPosition;
  }

  /** How many statements have no coding for this reason. */
  public int uncoded(Outcome.Reason reason) {
    return uncoded.getOrDefault(reason, 0);
  }

  /** How many answers were refused because something in them does not hold. */
  public int rejected() {
    return uncoded.entrySet().stream()
        .filter(e -> e.getKey().rejected())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** All of it in one line. */
  public String line() {
    var reasons = new StringJoiner(", ", " (", ")").setEmptyValue("");
    uncoded.forEach((reason, count) -> reasons.add(count + " " + reason.word()));
    return statements
        + " statements: "
        + positions
        + " with a position, "
        + withoutPosition
        + " without, "
        + (statements - coded())
        + " not coded"
        + reasons;
  }
}

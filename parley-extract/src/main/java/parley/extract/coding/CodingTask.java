package parley.extract.coding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;

/** What the models decide about a statement, one after the other. */
public enum CodingTask {
  /** Whether a side is taken: no or yes. */
  POSITION,
  /** On what. */
  ISSUE,
  /** Which side. */
  STANCE,
  /** What is done by saying it. */
  ACT,
  /** How firmly. */
  STRENGTH;

  /** The answers, in the order of the models' scores; issues are those of the code book. */
  public List<String> labels(Codebook codebook) {
    return switch (this) {
      case POSITION -> List.of("no", "yes");
      case ISSUE -> codebook.issues().stream().map(Issue::id).toList();
      case STANCE -> names(Stance.values());
      case ACT -> names(Act.values());
      case STRENGTH -> names(Strength.values());
    };
  }

  /**
   * The number of the right answer, -1 where there is none: whoever takes no side has no stance.
   *
   * @param issues ids of the issues in the order of their labels
   */
  public int label(Optional<Position> gold, List<String> issues) {
    if (this == POSITION) {
      return gold.isPresent() ? 1 : 0;
    }
    return gold.map(position -> label(position, issues)).orElse(-1);
  }

  private int label(Position gold, List<String> issues) {
    return switch (this) {
      case POSITION -> 1;
      case ISSUE -> issues.indexOf(gold.issue());
      case STANCE -> gold.stance().ordinal();
      case ACT -> gold.act().ordinal();
      case STRENGTH -> gold.strength().ordinal();
    };
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }
}

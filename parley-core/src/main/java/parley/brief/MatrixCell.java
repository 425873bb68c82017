package parley.brief;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import parley.position.Stance;
import parley.position.Strength;

/**
 * Where one party stands on one proposition.
 *
 * <p>The stance is that of its most telling statement: first-hand before second-hand, later days
 * before earlier and undated ones, stronger before weaker, then the first in reading order.
 * Strength, red line and confidence are the greatest among its statements of that stance.
 *
 * @param stance the side
 * @param strength how firmly
 * @param redLine whether a statement of that stance is a red line
 * @param mixed whether the party was for it in one statement and against it in another
 * @param secondHand whether everything known of it is hearsay or told by somebody else
 * @param confidence of the position, in [0,1]
 * @param statements the ids of all its statements on the row, of any stance, in reading order
 */
public record MatrixCell(
    Stance stance,
    Strength strength,
    boolean redLine,
    boolean mixed,
    boolean secondHand,
    double confidence,
    List<String> statements) {
  /** Copies the list. */
  public MatrixCell {
    statements = List.copyOf(statements);
  }

  static MatrixCell of(List<Utterance> said) {
    Stance stance =
        said.stream()
            .min(Utterance.MOST_TELLING_FIRST)
            .orElseThrow(() -> new IllegalArgumentException("a cell holds a statement"))
            .position()
            .stance();
    var sameSide = said.stream().filter(u -> u.position().stance() == stance).toList();
    var stances = EnumSet.noneOf(Stance.class);
    said.forEach(u -> stances.add(u.position().stance()));
    return new MatrixCell(
        stance,
        sameSide.stream()
            .map(u -> u.position().strength())
            .max(Comparator.naturalOrder())
            .orElse(Strength.SOFT),
        sameSide.stream().anyMatch(u -> u.position().redLine()),
        stances.contains(Stance.FOR) && stances.contains(Stance.AGAINST),
        said.stream().allMatch(Utterance::secondHand),
        sameSide.stream().mapToDouble(u -> u.position().confidence()).max().orElse(0),
        said.stream().map(u -> u.statement().id()).toList());
  }
}

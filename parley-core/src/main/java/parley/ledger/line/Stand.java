package parley.ledger.line;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import parley.ledger.duplicate.Utterance;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;

/**
 * Where a party stands on a proposition by what its highest-ranking voices said on one day.
 *
 * @param day the day
 * @param rank of these voices
 * @param stance the side that most of them took, the firmest deciding a draw
 * @param strength the firmest of that side
 * @param redLine whether one of that side is a red line
 * @param conditional whether every one of that side names a condition
 * @param utterances those of that side, the firmest first
 */
public record Stand(
    LocalDate day,
    Rank rank,
    Stance stance,
    Strength strength,
    boolean redLine,
    boolean conditional,
    List<Utterance> utterances) {
  private static final Comparator<Utterance> FIRMEST_FIRST =
      Comparator.comparing((Utterance u) -> u.position().strength()).reversed();

  /** Copies the list. */
  public Stand {
    utterances = List.copyOf(utterances);
  }

  /** The utterance that shows it best: the firmest one. */
  public Utterance evidence() {
    return utterances.get(0);
  }

  /** The stand of these utterances of one side, rank and day. */
  static Stand of(LocalDate day, Rank rank, List<Utterance> oneSide) {
    List<Utterance> firmest = oneSide.stream().sorted(FIRMEST_FIRST).toList();
    List<Position> positions = firmest.stream().map(Utterance::position).toList();
    return new Stand(
        day,
        rank,
        positions.get(0).stance(),
        positions.get(0).strength(),
        positions.stream().anyMatch(Position::redLine),
        positions.stream().allMatch(p -> p.condition().isPresent()),
        firmest);
  }
}

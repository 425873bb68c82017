package parley.workbench.desk;

import java.util.List;
import java.util.Optional;
import parley.ledger.Coding;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.party.PartyCode;
import parley.position.Position;

/**
 * A statement with what lists filter and sort by, worked out once.
 *
 * @param statement the statement
 * @param shown the coding that is shown: the one that holds or, of a rejected one, was proposed
 * @param parties the single parties of that coding
 * @param issue the issue of that coding's position; empty without one
 * @param state where it is in review
 * @param certainty the least of the confidences of attribution and position, in [0,1]
 */
public record Row(
    LedgerStatement statement,
    Optional<Coding> shown,
    List<String> parties,
    String issue,
    ReviewState state,
    double certainty) {
  /** The row of a statement. */
  static Row of(LedgerStatement statement) {
    Optional<Coding> shown = statement.shown();
    return new Row(
        statement,
        shown,
        shown.flatMap(c -> c.speaker().party()).map(PartyCode::parties).orElse(List.of()),
        shown.flatMap(Coding::position).map(Position::issue).orElse(""),
        statement.state(),
        statement.certainty());
  }

  /** The position of the coding that holds: none of a rejected statement. */
  public Optional<Position> position() {
    return state == ReviewState.REJECTED ? Optional.empty() : shown.flatMap(Coding::position);
  }
}

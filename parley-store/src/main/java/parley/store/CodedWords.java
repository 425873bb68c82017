package parley.store;

import java.util.List;
import java.util.Optional;
import parley.ledger.Quote;
import parley.party.Speaker;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Statement;
import parley.text.CodePoints;

/** What a coder makes of a statement, with spans in code points. */
record CodedWords(Speaker speaker, Optional<Position> position) {
  /** The coding of a statement whose spans count UTF-16 units of a text. */
  static CodedWords of(Statement statement, CodePoints offsets) {
    return new CodedWords(
        statement.speaker(), statement.position().map(p -> Quote.inCodePoints(p, offsets)));
  }

  /** A condition's span as text. */
  static String spans(Condition condition) {
    return SpanText.of(List.of(condition.span()));
  }

  /** Whether both say the same, whatever their reasons and confidence. */
  boolean sameAs(CodedWords other) {
    return speaker.actor().equals(other.speaker.actor())
        && speaker.party().equals(other.speaker.party())
        && speaker.kind() == other.speaker.kind()
        && speaker.authority() == other.speaker.authority()
        && speaker.onBehalfOf().equals(other.speaker.onBehalfOf())
        && position.map(CodedWords::codes).equals(other.position.map(CodedWords::codes));
  }

  private static List<Object> codes(Position p) {
    return List.of(
        p.issue(),
        p.proposition(),
        p.stance(),
        p.act(),
        p.strength(),
        p.redLine(),
        p.condition().map(Condition::text));
  }
}

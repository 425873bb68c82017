package parley.scenario.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.issue.Issue;
import parley.issue.Proposition;
import parley.ledger.duplicate.Utterance;
import parley.position.Position;

/**
 * An utterance read by the code book.
 *
 * @param utterance what was said
 * @param issue the code book's issue
 * @param proposition the code book's proposition that it words and that holds in some values; empty
 *     when it words none
 * @param fillers what fills the proposition's slots that say whom it is about, by slot
 * @param ownAct whether an open slot was taken to be the speaker's own party, because the words
 *     draw its red line or say what it does itself
 */
record SaidPosition(
    Utterance utterance,
    Issue issue,
    Optional<Proposition> proposition,
    Map<String, String> fillers,
    boolean ownAct) {
  /** The party in the first slot for parties. */
  Optional<String> about() {
    return Optional.ofNullable(fillers.get(Subjects.PARTY));
  }

  String party() {
    return utterance.party();
  }

  List<String> holds() {
    return proposition.map(Proposition::holds).orElse(List.of());
  }

  /** The proposition as it is worded, without a full stop. */
  String sentence() {
    return sentence(utterance.position());
  }

  /** A position's proposition without a full stop. */
  static String sentence(Position position) {
    String text = position.proposition().strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}

package parley.scenario.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.issue.WordedProposition;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.ledger.duplicate.Utterance;

/**
 * Keeps off the table what a machine coded with a slot that holds what cannot stand in it: a
 * membership of something that is no alliance, a demand on something that is no party. What a
 * person has accepted or corrected stays. What is left out is told with its words.
 */
final class SlotFits {
  private record Left(String party, String proposition, String why) {}

  private final Vocabulary vocabulary;
  private final Map<Left, List<LedgerStatement>> left = new LinkedHashMap<>();

  SlotFits(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether the utterance may stand on the table, read as this proposition of the code book. */
  boolean fits(Utterance utterance, Optional<WordedProposition> worded) {
    if (worded.isEmpty() || utterance.first().state() != ReviewState.PROPOSED) {
      return true;
    }
    for (WordedProposition.Slot slot : worded.get().slots()) {
      Optional<String> why =
          slot.open()
              ? Optional.empty()
              : vocabulary.misfit(slot.type(), Subjects.bare(slot.text()));
      if (why.isPresent()) {
        var key = new Left(utterance.party(), utterance.position().proposition(), why.get());
        left.computeIfAbsent(key, k -> new ArrayList<>()).addAll(utterance.statements());
        return false;
      }
    }
    return true;
  }

  /** What was left out and why, with its words. */
  List<String> notes() {
    var notes = new ArrayList<String>();
    left.forEach(
        (key, statements) ->
            notes.add(
                key.party()
                    + " on “"
                    + key.proposition()
                    + "”: "
                    + key.why()
                    + "; “"
                    + statements.get(0).anchor().content().text()
                    + "” ["
                    + statements.get(0).id()
                    + "]"
                    + (statements.size() > 1 ? " and " + (statements.size() - 1) + " more" : "")
                    + " (accept the coding in a ledger if it is right)"));
    return List.copyOf(notes);
  }
}

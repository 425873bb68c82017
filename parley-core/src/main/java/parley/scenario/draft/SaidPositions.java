package parley.scenario.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import parley.error.Interruption;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.WordedProposition;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.ledger.duplicate.Utterance;
import parley.ledger.duplicate.Utterances;
import parley.party.PartyCode;
import parley.position.Position;

/**
 * What the parties said on issues that a settlement would hold, read by the code book. Left out is
 * what a request does not ask for and what cannot fill a slot of its proposition; {@link #notes}
 * tells the latter.
 */
final class SaidPositions {
  private final Codebook codebook;
  private final Vocabulary vocabulary;
  private final DraftRequest request;
  private final SlotFits slots;
  private final List<SaidPosition> said;

  SaidPositions(
      List<LedgerStatement> statements,
      Codebook codebook,
      Vocabulary vocabulary,
      DraftRequest request) {
    this.codebook = codebook;
    this.vocabulary = vocabulary;
    this.request = request;
    this.slots = new SlotFits(vocabulary);
    this.said = said(statements);
  }

  /** What was said, by party. */
  List<SaidPosition> said() {
    return said;
  }

  /** What was left out for what fills its slots, in words. */
  List<String> notes() {
    return slots.notes();
  }

  private List<SaidPosition> said(List<LedgerStatement> statements) {
    var parties = new TreeSet<String>();
    List<LedgerStatement> counting = statements.stream().filter(this::counts).toList();
    counting.stream()
        .flatMap(s -> s.holding().stream())
        .flatMap(c -> c.speaker().party().stream())
        .forEach(code -> parties.addAll(PartyCode.parties(code)));
    var said = new ArrayList<SaidPosition>();
    for (String party : parties) {
      Interruption.check();
      List<LedgerStatement> own =
          counting.stream().filter(s -> Utterances.position(party, s).isPresent()).toList();
      Utterances.of(party, own).forEach(u -> said(u).ifPresent(said::add));
    }
    return List.copyOf(said);
  }

  private boolean counts(LedgerStatement s) {
    return s.holding()
        .flatMap(c -> c.position())
        .filter(p -> request.issues().isEmpty() || request.issues().contains(p.issue()))
        .filter(p -> codebook.issue(p.issue()).filter(Issue::settlementTerm).isPresent())
        .filter(
            p ->
                s.state() != ReviewState.PROPOSED
                    || !request.reviewedOnly() && p.confidence() >= request.confidence())
        .isPresent();
  }

  private Optional<SaidPosition> said(Utterance utterance) {
    Position position = utterance.position();
    Issue issue = codebook.issue(position.issue()).orElseThrow();
    Optional<WordedProposition> read = issue.worded(SaidPosition.sentence(position));
    if (!slots.fits(utterance, read)) {
      return Optional.empty();
    }
    Optional<WordedProposition> worded = read.filter(w -> !w.proposition().holds().isEmpty());
    if (worded.isEmpty()) {
      return Optional.of(new SaidPosition(utterance, issue, Optional.empty(), Map.of(), false));
    }
    Map<String, String> fillers = Subjects.fillers(worded.get(), vocabulary);
    boolean open =
        !fillers.containsKey(Subjects.PARTY)
            && worded.get().slots().stream().anyMatch(s -> s.type().equals(Subjects.PARTY));
    // who gives up ground is its owner; who gets something may be anybody
    boolean own = open && issue.opposed() && Subjects.ownAct(position);
    if (own) {
      fillers.put(Subjects.PARTY, utterance.party());
    }
    return Optional.of(
        new SaidPosition(utterance, issue, Optional.of(worded.get().proposition()), fillers, own));
  }
}

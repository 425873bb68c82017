package parley.scenario.draft;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.ledger.duplicate.Utterance;
import parley.ledger.line.Line;
import parley.position.Stance;
import parley.scenario.Premise;
import parley.scenario.Proviso;
import parley.scenario.Standpoint;

/** Reads a party's line on a proposition as a premise: its present stand and those before. */
final class TopicPremise {
  private TopicPremise() {}

  /** The premise under a number; empty when the party takes no stand. */
  static Optional<Premise> of(Topic topic, Provisos provisos, int number) {
    List<Utterance> utterances =
        topic.said().stream()
            .map(SaidPosition::utterance)
            .sorted(
                Comparator.comparing(
                    u -> u.saidOn().orElse(LocalDate.MAX), Comparator.naturalOrder()))
            .toList();
    SaidPosition first = topic.said().get(0);
    String sentence = utterances.get(utterances.size() - 1).position().proposition();
    var line = new Line(topic.party(), first.issue().id(), sentence, utterances);
    var reading = new StandpointReading(topic.issue(), topic.holds(), true);
    List<Standpoint> standpoints =
        Stands.of(line).stream()
            .map(side -> reading.of(side, proviso(side, topic, provisos)))
            .toList();
    if (standpoints.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Premise(
            "P" + number,
            topic.party(),
            topic.issue().id(),
            sentence,
            standpoints,
            topic.because()));
  }

  private static Optional<Proviso> proviso(Stands.Side side, Topic topic, Provisos provisos) {
    return side.condition()
        .map(
            words ->
                side.stance() == Stance.NEUTRAL
                    ? Proviso.unresolved(words)
                    : provisos.of(words, side.stance(), topic.issue().id()));
  }
}

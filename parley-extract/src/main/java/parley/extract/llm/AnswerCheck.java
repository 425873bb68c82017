package parley.extract.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parley.explain.Explanation;
import parley.extract.coding.CodingUnit;
import parley.extract.llm.Outcome.Reason;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.RedLineTest;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Span;

/** Turns one entry of a model's answer into a coding, if everything in it holds. */
final class AnswerCheck {
  private static final int LONGEST_PROPOSITION = 300;

  private final Codebook codebook;
  private final String text;
  private final Set<String> parties;
  private final String coder;

  /**
   * For the answers on one document.
   *
   * @param codebook its issues may be named
   * @param text the document's
   * @param parties their codes may be named
   * @param coder stands in the reasons
   */
  AnswerCheck(Codebook codebook, String text, Collection<String> parties, String coder) {
    this.codebook = codebook;
    this.text = text;
    this.parties = Set.copyOf(parties);
    this.coder = coder;
  }

  /** The coding of a statement by an entry that speaks of it. */
  Outcome coded(CodingUnit unit, JsonNode entry) {
    Optional<String> party = text(entry, "party");
    if (party.isPresent() && !parties.contains(party.get())) {
      return new Outcome.Uncoded(Reason.UNKNOWN_PARTY);
    }
    if (!entry.path("takesPosition").isBoolean()) {
      return new Outcome.Uncoded(Reason.UNKNOWN_VALUE);
    }
    if (!entry.path("takesPosition").asBoolean()) {
      return new Outcome.Coded(speaker(unit, party), Optional.empty());
    }
    Optional<Span> evidence =
        Verbatim.find(entry.path("evidence").asText(""), text, unit.attribution().content());
    if (evidence.isEmpty()) {
      return new Outcome.Uncoded(Reason.INVENTED_QUOTE);
    }
    if (!unit.attribution().content().hull().overlaps(evidence.get())) {
      return new Outcome.Uncoded(Reason.QUOTE_OF_ANOTHER);
    }
    Optional<String> condition = text(entry, "condition");
    Optional<Span> conditionAt =
        condition.flatMap(words -> Verbatim.find(words, text, unit.attribution().content()));
    if (condition.isPresent() && conditionAt.isEmpty()) {
      return new Outcome.Uncoded(Reason.INVENTED_CONDITION);
    }
    Optional<Issue> issue = text(entry, "issue").flatMap(codebook::issue);
    if (issue.isEmpty()) {
      return new Outcome.Uncoded(Reason.UNKNOWN_ISSUE);
    }
    Speaker speaker = speaker(unit, party);
    return position(new Grounded(unit, issue.get(), speaker, evidence.get(), conditionAt), entry)
        .<Outcome>map(p -> new Outcome.Coded(speaker, Optional.of(p)))
        .orElseGet(() -> new Outcome.Uncoded(Reason.UNKNOWN_VALUE));
  }

  /** What was found in the text and the code book. */
  private record Grounded(
      CodingUnit unit, Issue issue, Speaker speaker, Span evidence, Optional<Span> condition) {}

  private Optional<Position> position(Grounded found, JsonNode entry) {
    Optional<Stance> stance = constant(entry, "stance", Stance.values(), Stance::word);
    Optional<Act> act = constant(entry, "act", Act.values(), Act::word);
    Optional<Strength> strength = constant(entry, "strength", Strength.values(), Strength::word);
    Optional<String> proposition =
        text(entry, "proposition").filter(p -> p.length() <= LONGEST_PROPOSITION);
    JsonNode confidence = entry.path("confidence");
    boolean sound =
        confidence.isNumber() && confidence.asDouble() >= 0 && confidence.asDouble() <= 1;
    if (stance.isEmpty()
        || act.isEmpty()
        || strength.isEmpty()
        || proposition.isEmpty()
        || !sound
        || !entry.path("ownAcceptance").isBoolean()) {
      return Optional.empty();
    }
    // what a red line is stays Parley's definition; the model only tells its parts
    var redLine =
        new RedLineTest(
            strength.get(),
            entry.path("ownAcceptance").asBoolean(),
            found.issue().settlementTerm(),
            found.speaker().authority(),
            found.speaker().party().isPresent(),
            found.unit().hearsay(),
            found.unit().nested());
    String because = coder + ": '" + found.evidence().in(text) + "'";
    return Optional.of(
        new Position(
            found.issue().id(),
            proposition.get(),
            stance.get(),
            act.get(),
            strength.get(),
            redLine.holds(),
            found.condition().map(span -> new Condition(span, span.in(text))),
            confidence.asDouble(),
            Explanation.of(because, confidence.asDouble())));
  }

  private Speaker speaker(CodingUnit unit, Optional<String> party) {
    Speaker s = unit.speaker();
    return new Speaker(
        s.actor(),
        party,
        s.kind(),
        s.authority(),
        s.onBehalfOf(),
        s.description(),
        Explanation.of("name and standing as found before, party by " + coder));
  }

  /** A text that is there and not blank. */
  private static Optional<String> text(JsonNode entry, String field) {
    JsonNode value = entry.path(field);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText().strip())
        : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> constant(
      JsonNode entry, String field, E[] constants, Function<E, String> word) {
    return text(entry, field)
        .flatMap(
            said -> Arrays.stream(constants).filter(c -> word.apply(c).equals(said)).findFirst());
  }
}

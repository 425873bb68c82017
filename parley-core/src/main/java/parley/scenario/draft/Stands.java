package parley.scenario.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.ledger.Coding;
import parley.ledger.LedgerStatement;
import parley.ledger.duplicate.Utterance;
import parley.ledger.duplicate.Utterances;
import parley.ledger.line.Line;
import parley.ledger.line.Rank;
import parley.ledger.line.Stand;
import parley.party.Authority;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.scenario.Witness;

/**
 * The stands of a line, the present one first, each with its statements as witnesses. Where no
 * statement has a date, they make one stand together; undated ones beside dated ones confirm the
 * present stand if they take its side.
 */
final class Stands {
  /** How many earlier stands are kept to fall back on. */
  static final int MOST_BEFORE = 3;

  private Stands() {}

  /** One side taken, with those who bear witness to it. */
  record Side(
      Stance stance,
      Optional<LocalDate> day,
      List<Witness> witnesses,
      Optional<String> condition,
      boolean firstHand) {
    Strength strength() {
      return witnesses.stream()
          .map(Witness::strength)
          .max(Strength::compareTo)
          .orElse(Strength.SOFT);
    }

    boolean redLine() {
      return witnesses.stream().anyMatch(Witness::redLine);
    }
  }

  static List<Side> of(Line line) {
    var sides = new ArrayList<Side>();
    List<Stand> stands = line.stands();
    List<Utterance> undated = line.undated();
    for (int i = stands.size() - 1; i >= 0 && sides.size() <= MOST_BEFORE; i--) {
      Stand stand = stands.get(i);
      var utterances = new ArrayList<>(stand.utterances());
      if (i == stands.size() - 1) {
        undated.stream()
            .filter(u -> u.position().stance() == stand.stance())
            .forEach(utterances::add);
      }
      side(line.party(), stand.stance(), Optional.of(stand.day()), utterances)
          .ifPresent(sides::add);
    }
    if (stands.isEmpty()) {
      Stance prevailing = prevailing(undated);
      side(
              line.party(),
              prevailing,
              Optional.empty(),
              undated.stream().filter(u -> u.position().stance() == prevailing).toList())
          .ifPresent(sides::add);
    }
    return List.copyOf(sides);
  }

  // first hand before second hand, then the side of most utterances, then the firmer one
  private static Stance prevailing(List<Utterance> undated) {
    List<Utterance> voices =
        undated.stream().filter(u -> rank(u.first(), u.coding()) != Rank.SECOND_HAND).toList();
    List<Utterance> heard = voices.isEmpty() ? undated : voices;
    Stance best = heard.get(0).position().stance();
    long most = -1;
    for (Stance stance : Stance.values()) {
      long weight =
          heard.stream()
              .filter(u -> u.position().stance() == stance)
              .mapToLong(u -> 100 + u.position().strength().level())
              .sum();
      if (weight > most) {
        most = weight;
        best = stance;
      }
    }
    return best;
  }

  private static Optional<Side> side(
      String party, Stance stance, Optional<LocalDate> day, List<Utterance> utterances) {
    var witnesses = new ArrayList<Witness>();
    var seen = new TreeSet<String>();
    Optional<String> condition = Optional.empty();
    boolean unconditional = false;
    boolean firstHand = false;
    for (Utterance utterance : utterances) {
      for (LedgerStatement told : utterance.statements()) {
        Optional<Position> position = Utterances.position(party, told);
        if (position.isEmpty()
            || position.get().stance() != stance
            || !position.get().issue().equals(utterance.position().issue())
            || !seen.add(told.id())) {
          continue;
        }
        Coding coding = told.holding().orElseThrow();
        Witness witness = witness(told, coding, position.get());
        witnesses.add(witness);
        firstHand |= witness.rank() != Rank.SECOND_HAND;
        if (position.get().condition().isEmpty()) {
          unconditional = true;
        } else if (condition.isEmpty()) {
          condition = position.get().condition().map(c -> c.text());
        }
      }
    }
    if (witnesses.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Side(
            stance,
            day,
            List.copyOf(witnesses),
            unconditional ? Optional.empty() : condition,
            firstHand));
  }

  private static Witness witness(LedgerStatement told, Coding coding, Position position) {
    Rank rank = rank(told, coding);
    boolean mayBind = rank == Rank.BINDING && !UNNAMED.contains(coding.speaker().kind().word());
    return new Witness(
        told.id(),
        told.documentId(),
        coding.speaker().actor(),
        told.saidOn(),
        told.anchor().content().text(),
        position.stance(),
        position.act(),
        position.strength(),
        position.redLine() && mayBind,
        rank,
        position.confidence(),
        told.state());
  }

  private static final Set<String> UNNAMED = Set.of("unnamed", "none");

  // as Rank tells it for whole utterances, here for one statement
  private static Rank rank(LedgerStatement told, Coding coding) {
    if (told.hearsay() || told.nestedIn().isPresent()) {
      return Rank.SECOND_HAND;
    }
    Authority authority = coding.speaker().authority();
    return switch (authority) {
      case BINDING -> Rank.BINDING;
      case SPEAKING -> Rank.SPEAKING;
      case UNKNOWN -> Rank.UNKNOWN;
      case NONE -> Rank.SECOND_HAND;
    };
  }
}

package parley.scenario.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ledger.line.Rank;
import parley.position.Stance;
import parley.position.Strength;
import parley.scenario.Premise;
import parley.scenario.Proviso;
import parley.scenario.Role;
import parley.scenario.Standpoint;
import parley.scenario.TableIssue;
import parley.scenario.Term;
import parley.scenario.Witness;
import parley.scenario.evidence.Recoding.Kind;

/**
 * Where a premise stands when statements are coded otherwise.
 *
 * <p>A standpoint stands as it is while one of the statements that bear it is coded as before (for
 * a red line, one that draws it). Else it takes the side of most of those that still take one, its
 * own at a tie, at their firmest, and says no as a draft would read it: against, unless softly;
 * for, at least firmly, or on a condition tied to a term. Statements of the other side lose such a
 * tie. When none takes a position any more, the standpoint before counts.
 */
final class Recoded {
  private final TableIssue issue;
  private final Map<String, Kind> kinds;

  private Recoded(TableIssue issue, Map<String, Kind> kinds) {
    this.issue = issue;
    this.kinds = kinds;
  }

  /** Where the premise stands then; empty when nothing is left of it. */
  static Optional<Standpoint> of(Premise premise, TableIssue issue, Map<String, Kind> kinds) {
    var recoded = new Recoded(issue, kinds);
    return premise.standpoints().stream().flatMap(s -> recoded.of(s).stream()).findFirst();
  }

  private Optional<Standpoint> of(Standpoint coded) {
    if (coded.assumed() || coded.bearers().stream().anyMatch(id -> !kinds.containsKey(id))) {
      return Optional.of(coded);
    }
    List<Witness> left =
        coded.witnesses().stream()
            .filter(w -> kinds.get(w.statement()) != Kind.NO_POSITION)
            .toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    List<Witness> other =
        left.stream()
            .filter(w -> coded.stance() != Stance.NEUTRAL)
            .filter(w -> kinds.get(w.statement()) == Kind.OTHER_SIDE)
            .toList();
    if (other.size() * 2 > left.size()) {
      return Optional.of(turned(coded, other));
    }
    return Optional.of(kept(coded, left.stream().filter(w -> !other.contains(w)).toList()));
  }

  /** The same side, by statements of which none bears it as before. */
  private Standpoint kept(Standpoint coded, List<Witness> witnesses) {
    List<Witness> now = witnesses.stream().map(this::softer).toList();
    Strength strength = firmest(now);
    boolean tied = coded.proviso().flatMap(Proviso::refusedWith).isPresent();
    boolean objects =
        coded.role().refuses()
            && (coded.stance() == Stance.AGAINST
                ? strength != Strength.SOFT
                : coded.stance() == Stance.FOR
                    && (tied || strength.level() >= Strength.FIRM.level()));
    return new Standpoint(
        objects ? Role.OBJECTION : coded.role().refuses() ? Role.PREFERENCE : coded.role(),
        coded.stance(),
        strength,
        coded.day(),
        coded.wants(),
        objects ? coded.refuses() : List.of(),
        coded.proviso(),
        now);
  }

  private Witness softer(Witness w) {
    Kind kind = kinds.get(w.statement());
    if (kind != Kind.SOFTER && kind != Kind.NO_RED_LINE) {
      return w;
    }
    Strength strength =
        kind == Kind.SOFTER
            ? Strength.ofLevel(Math.max(1, w.strength().level() - 1))
            : w.strength();
    return with(w, w.stance(), strength, false);
  }

  /** The other side, as a draft would read it. */
  private Standpoint turned(Standpoint coded, List<Witness> witnesses) {
    Stance stance = coded.stance() == Stance.FOR ? Stance.AGAINST : Stance.FOR;
    List<Witness> now =
        witnesses.stream().map(w -> with(w, stance, w.strength(), w.redLine())).toList();
    Strength strength = firmest(now);
    List<String> holds =
        coded.stance() == Stance.FOR
            ? coded.wants()
            : coded.refuses().isEmpty() ? List.of() : coded.refuses().get(0).values();
    List<String> refused =
        stance == Stance.AGAINST
            ? holds
            : issue.values().stream().filter(v -> !holds.contains(v)).toList();
    Role role = role(stance, strength, coded.proviso().isEmpty(), now);
    boolean refuses = role.refuses() && !refused.isEmpty() && !holds.isEmpty();
    return new Standpoint(
        refuses ? role : role.refuses() ? Role.PREFERENCE : role,
        stance,
        strength,
        coded.day(),
        stance == Stance.FOR ? holds : List.of(),
        refuses ? List.of(new Term(issue.id(), refused)) : List.of(),
        coded.proviso().map(p -> Proviso.unresolved(p.text())),
        now);
  }

  private static Role role(Stance stance, Strength strength, boolean free, List<Witness> now) {
    if (now.stream().allMatch(w -> w.rank() == Rank.SECOND_HAND)) {
      return Role.MENTION;
    }
    if (now.stream().anyMatch(Witness::redLine)) {
      return Role.RED_LINE;
    }
    boolean objects =
        stance == Stance.AGAINST
            ? strength != Strength.SOFT
            : free && strength.level() >= Strength.FIRM.level();
    return objects ? Role.OBJECTION : Role.PREFERENCE;
  }

  private static Strength firmest(List<Witness> witnesses) {
    return witnesses.stream().map(Witness::strength).max(Strength::compareTo).orElse(Strength.SOFT);
  }

  private static Witness with(Witness w, Stance stance, Strength strength, boolean redLine) {
    return new Witness(
        w.statement(),
        w.document(),
        w.speaker(),
        w.day(),
        w.words(),
        stance,
        w.act(),
        strength,
        redLine,
        w.rank(),
        w.confidence(),
        w.state());
  }
}

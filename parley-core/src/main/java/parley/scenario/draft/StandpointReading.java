package parley.scenario.draft;

import java.util.List;
import java.util.Optional;
import parley.position.Stance;
import parley.position.Strength;
import parley.scenario.Proviso;
import parley.scenario.Role;
import parley.scenario.Standpoint;
import parley.scenario.TableIssue;
import parley.scenario.Term;

/**
 * Reads a side taken as values of an issue.
 *
 * <p>Against a proposition: no to the values in which it holds. For it, at least firmly: no to the
 * others; less firmly, a preference. With a condition that could be tied to a term, only in the
 * outcomes where the condition says so; with another, the words of the condition stay beside it.
 */
final class StandpointReading {
  private final TableIssue issue;
  private final List<String> holds;
  private final boolean mayBind;

  /**
   * A reading for one proposition.
   *
   * @param issue on the table
   * @param holds the values in which the proposition holds
   * @param mayBind whether red lines can be drawn on the issue
   */
  StandpointReading(TableIssue issue, List<String> holds, boolean mayBind) {
    this.issue = issue;
    this.holds = List.copyOf(holds);
    this.mayBind = mayBind;
  }

  /** The standpoint; {@code proviso} is what the side's condition was read as. */
  Standpoint of(Stands.Side side, Optional<Proviso> proviso) {
    Role role = role(side, proviso);
    List<String> wants = side.stance() == Stance.FOR ? holds : List.of();
    List<Term> refuses = role.refuses() ? refuses(side, proviso) : List.of();
    return new Standpoint(
        refuses.isEmpty() && role.refuses() ? Role.PREFERENCE : role,
        side.stance(),
        side.strength(),
        side.day(),
        wants,
        refuses,
        proviso,
        side.witnesses());
  }

  private Role role(Stands.Side side, Optional<Proviso> proviso) {
    if (!side.firstHand() || side.stance() == Stance.NEUTRAL) {
      return Role.MENTION;
    }
    if (side.redLine() && mayBind) {
      return Role.RED_LINE;
    }
    if (side.stance() == Stance.AGAINST) {
      return side.strength() == Strength.SOFT ? Role.PREFERENCE : Role.OBJECTION;
    }
    boolean insists = side.strength().level() >= Strength.FIRM.level();
    boolean tied = proviso.flatMap(Proviso::refusedWith).isPresent();
    boolean free = proviso.isEmpty();
    return tied || (insists && free) ? Role.OBJECTION : Role.PREFERENCE;
  }

  private List<Term> refuses(Stands.Side side, Optional<Proviso> proviso) {
    Optional<Term> tied = proviso.flatMap(Proviso::refusedWith);
    if (tied.isPresent()) {
      return List.of(new Term(issue.id(), holds), tied.get());
    }
    List<String> refused = side.stance() == Stance.AGAINST ? holds : others();
    return refused.isEmpty() ? List.of() : List.of(new Term(issue.id(), refused));
  }

  private List<String> others() {
    return issue.values().stream().filter(v -> !holds.contains(v)).toList();
  }
}

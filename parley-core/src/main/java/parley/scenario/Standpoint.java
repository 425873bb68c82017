package parley.scenario;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.position.Stance;
import parley.position.Strength;

/**
 * Where a party stands on the values of an issue by what it said on one day.
 *
 * @param role what it does to the values
 * @param stance the side taken toward the proposition; of a concession the side that it gave up
 * @param strength the firmest of its statements
 * @param day the day; empty when no document tells
 * @param wants the values that it speaks for; none when it only says no
 * @param refuses the outcomes that it says no to: those in which all of these terms are met; empty
 *     unless the role refuses
 * @param proviso what it depends on, if its words say so
 * @param witnesses the statements it rests on; none when it is assumed
 */
public record Standpoint(
    Role role,
    Stance stance,
    Strength strength,
    Optional<LocalDate> day,
    List<String> wants,
    List<Term> refuses,
    Optional<Proviso> proviso,
    List<Witness> witnesses) {
  /** Copies the lists and checks that refusals belong to a role that refuses. */
  public Standpoint {
    wants = List.copyOf(wants);
    refuses = List.copyOf(refuses);
    witnesses = List.copyOf(witnesses);
    if (!role.refuses() && !refuses.isEmpty()) {
      throw new IllegalArgumentException("a " + role.word() + " refuses nothing");
    }
  }

  /** Whether it rests on no statement and so holds whatever becomes of the evidence. */
  public boolean assumed() {
    return witnesses.isEmpty();
  }

  /** The ids of all its statements. */
  public Set<String> statements() {
    var ids = new TreeSet<String>();
    witnesses.forEach(w -> ids.add(w.statement()));
    return ids;
  }

  /** The ids of the statements without which it would be no red line; all of them for others. */
  public Set<String> bearers() {
    var ids = new TreeSet<String>();
    witnesses.stream()
        .filter(w -> role != Role.RED_LINE || w.redLine())
        .forEach(w -> ids.add(w.statement()));
    return ids;
  }

  /** This standpoint as what is left of a red line when its red statements are gone. */
  public Optional<Standpoint> softened() {
    List<Witness> rest = witnesses.stream().filter(w -> !w.redLine()).toList();
    if (role != Role.RED_LINE || rest.isEmpty()) {
      return Optional.empty();
    }
    Strength left = rest.stream().map(Witness::strength).max(Strength::compareTo).orElse(strength);
    boolean objects =
        stance == Stance.AGAINST
            ? left != Strength.SOFT
            : stance == Stance.FOR && left.level() >= Strength.FIRM.level();
    return Optional.of(
        new Standpoint(
            objects ? Role.OBJECTION : Role.PREFERENCE,
            stance,
            left,
            day,
            wants,
            objects ? refuses : List.of(),
            proviso,
            rest));
  }

  /** The issues on which it says something. */
  public Set<String> issues() {
    var ids = new HashSet<String>();
    refuses.forEach(term -> ids.add(term.issue()));
    return ids;
  }
}

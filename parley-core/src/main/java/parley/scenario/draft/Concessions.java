package parley.scenario.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.ledger.line.Rank;
import parley.position.Stance;
import parley.scenario.Premise;
import parley.scenario.Role;
import parley.scenario.Standpoint;
import parley.scenario.Term;
import parley.scenario.Witness;

/**
 * Noes that a party has given up by speaking for the value later, in other words.
 *
 * <p>A stand supersedes the one before on its own proposition. Where an issue has several
 * propositions, who later speaks for values that it all said no to, first hand and by voices of no
 * lower rank, has given up the earlier no to them. A condition that is tied to a term keeps its own
 * no where it is not met; with any other condition nothing is given up. The no stays to fall back
 * on, should the later words turn out to be coded wrongly.
 */
final class Concessions {
  private Concessions() {}

  /** The premises with the noes that were given up taken apart, renumbered in their order. */
  static List<Premise> of(List<Premise> premises) {
    var all = new ArrayList<Premise>();
    for (Premise premise : premises) {
      Optional<Premise> later = later(premise, premises);
      if (later.isEmpty()) {
        all.add(premise);
      } else {
        all.addAll(apart(premise, later.get()));
      }
    }
    var numbered = new ArrayList<Premise>();
    for (Premise p : all) {
      numbered.add(
          new Premise(
              "P" + (numbered.size() + 1),
              p.party(),
              p.issue(),
              p.proposition(),
              p.standpoints(),
              p.because()));
    }
    return numbered;
  }

  /** The last premise by which the party speaks for a value that this one says no to. */
  private static Optional<Premise> later(Premise premise, List<Premise> premises) {
    return premises.stream()
        .filter(p -> p.party().equals(premise.party()) && p.issue().equals(premise.issue()))
        .filter(p -> givesUp(premise.now(), p.now()))
        .max(Comparator.comparing(p -> p.now().day().orElseThrow()));
  }

  private static boolean givesUp(Standpoint no, Standpoint yes) {
    return no.role().refuses()
        && no.day().isPresent()
        && yes.day().filter(day -> day.isAfter(no.day().get())).isPresent()
        && yes.stance() == Stance.FOR
        && yes.role() != Role.MENTION
        && yes.proviso().flatMap(p -> Optional.of(p.refusedWith().isPresent())).orElse(true)
        && rank(yes).compareTo(rank(no)) >= 0
        // who wants one value or another may still mean the one it never said no to
        && !yes.wants().isEmpty()
        && no.refuses().get(0).values().containsAll(yes.wants());
  }

  private static Rank rank(Standpoint standpoint) {
    return standpoint.witnesses().stream()
        .map(Witness::rank)
        .max(Comparator.naturalOrder())
        .orElse(Rank.SECOND_HAND);
  }

  /** The no to the values that were given up, and the no to the rest. */
  private static List<Premise> apart(Premise premise, Premise later) {
    Standpoint no = premise.now();
    Standpoint yes = later.now();
    var parts = new ArrayList<Premise>();
    List<String> rest =
        no.refuses().get(0).values().stream().filter(v -> !yes.wants().contains(v)).toList();
    if (!rest.isEmpty()) {
      parts.add(with(premise, premise.standpoints().stream().map(s -> to(s, rest)).toList(), ""));
    }
    List<String> givenUp =
        no.refuses().get(0).values().stream().filter(yes.wants()::contains).toList();
    var chain = new ArrayList<Standpoint>();
    chain.add(
        new Standpoint(
            Role.CONCESSION,
            no.stance(),
            yes.strength(),
            yes.day(),
            List.of(),
            List.of(),
            Optional.empty(),
            yes.witnesses()));
    premise.standpoints().forEach(s -> chain.add(to(s, givenUp)));
    parts.add(
        with(
            premise,
            chain,
            "; no longer said of "
                + String.join(" or ", givenUp)
                + ", which it spoke for later: "
                + later.proposition()));
    return parts;
  }

  private static Premise with(Premise p, List<Standpoint> standpoints, String because) {
    return new Premise(
        p.id(), p.party(), p.issue(), p.proposition(), standpoints, p.because() + because);
  }

  /** The standpoint as far as it is about these values. */
  private static Standpoint to(Standpoint s, List<String> values) {
    if (s.refuses().isEmpty()) {
      return s;
    }
    var terms = new ArrayList<Term>(s.refuses());
    Term own = terms.remove(0);
    List<String> about = own.values().stream().filter(values::contains).toList();
    if (!about.isEmpty()) {
      terms.add(0, new Term(own.issue(), about));
    }
    return new Standpoint(
        about.isEmpty() ? Role.PREFERENCE : s.role(),
        s.stance(),
        s.strength(),
        s.day(),
        s.wants(),
        about.isEmpty() ? List.of() : terms,
        s.proviso(),
        s.witnesses());
  }
}

package parley.scenario.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.position.Stance;
import parley.position.Strength;
import parley.scenario.Premise;
import parley.scenario.RandomScenarios;
import parley.scenario.Role;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.Term;
import parley.scenario.Witness;
import parley.scenario.evidence.Recoding.Kind;
import parley.scenario.settlement.Level;
import parley.scenario.settlement.LevelResult;

/** Minimal sets of recodings against trying every set of up to three on the whole scenario. */
class RecodedEvidenceTwinTest {
  /** The scenario with other codings, by the definition in docs/scenario.md. */
  private static Scenario recoded(Scenario scenario, Map<String, Kind> kinds) {
    var premises = new ArrayList<Premise>();
    for (Premise p : scenario.premises()) {
      List<String> values = scenario.issue(p.issue()).orElseThrow().values();
      for (Standpoint s : p.standpoints()) {
        Optional<Standpoint> now = recoded(s, p.issue(), values, kinds);
        if (now.isPresent()) {
          premises.add(
              new Premise(p.id(), p.party(), p.issue(), p.proposition(), List.of(now.get()), ""));
          break;
        }
      }
    }
    return scenario.withPremises(premises);
  }

  private static Optional<Standpoint> recoded(
      Standpoint s, String issue, List<String> values, Map<String, Kind> kinds) {
    int same = 0;
    int other = 0;
    boolean borne = false;
    int sameLevel = 0;
    int otherLevel = 0;
    boolean otherRed = false;
    for (Witness w : s.witnesses()) {
      Kind kind = kinds.get(w.statement());
      if (kind == null && (s.role() != Role.RED_LINE || w.redLine())) {
        borne = true;
      } else if (kind == Kind.OTHER_SIDE) {
        other++;
        otherLevel = Math.max(otherLevel, w.strength().level());
        otherRed |= w.redLine();
      } else if (kind != Kind.NO_POSITION) {
        same++;
        sameLevel = Math.max(sameLevel, w.strength().level() - (kind == Kind.SOFTER ? 1 : 0));
      }
    }
    if (borne) {
      return Optional.of(s);
    }
    if (same + other == 0) {
      return Optional.empty();
    }
    boolean against = s.stance() == Stance.AGAINST;
    if (same >= other) {
      boolean no = s.role().refuses() && (against ? sameLevel > 1 : sameLevel > 2);
      return Optional.of(said(no ? Role.OBJECTION : Role.PREFERENCE, s, s.refuses()));
    }
    List<String> holds =
        !against ? s.wants() : s.refuses().isEmpty() ? List.of() : s.refuses().get(0).values();
    List<String> refused =
        against ? values.stream().filter(v -> !holds.contains(v)).toList() : holds;
    boolean no = otherRed || (against ? otherLevel > 2 : otherLevel > 1);
    Role role = otherRed ? Role.RED_LINE : no ? Role.OBJECTION : Role.PREFERENCE;
    return Optional.of(
        holds.isEmpty() || refused.isEmpty() || !no
            ? said(Role.PREFERENCE, s, List.of())
            : said(role, s, List.of(new Term(issue, refused))));
  }

  private static Standpoint said(Role role, Standpoint s, List<Term> refuses) {
    return new Standpoint(
        role,
        s.stance(),
        Strength.FIRM,
        s.day(),
        List.of(),
        role.refuses() ? refuses : List.of(),
        Optional.empty(),
        s.witnesses());
  }

  private static void all(
      List<Set<Recoding>> codings, int at, Set<Recoding> chosen, List<Set<Recoding>> sets) {
    sets.add(new TreeSet<>(chosen));
    if (chosen.size() == RecodedEvidence.MOST_CHANGED) {
      return;
    }
    for (int i = at; i < codings.size(); i++) {
      for (Recoding recoding : codings.get(i)) {
        var more = new TreeSet<>(chosen);
        more.add(recoding);
        all(codings, i + 1, more, sets);
      }
    }
  }

  private static Set<Set<Recoding>> byTryingAll(Scenario scenario, Level level) {
    var codings = new TreeMap<String, Set<Recoding>>();
    scenario.premises().stream()
        .flatMap(p -> p.standpoints().stream())
        .flatMap(s -> s.witnesses().stream())
        .forEach(
            w ->
                codings
                    .computeIfAbsent(w.statement(), k -> new TreeSet<>())
                    .addAll(Recoding.of(w)));
    var sets = new ArrayList<Set<Recoding>>();
    all(List.copyOf(codings.values()), 0, Set.of(), sets);
    boolean now = LevelResult.of(scenario, level).possible();
    var turning = new ArrayList<Set<Recoding>>();
    for (Set<Recoding> set : sets) {
      Map<String, Kind> kinds = new HashMap<>();
      set.forEach(r -> kinds.put(r.statement(), r.kind()));
      if (LevelResult.of(recoded(scenario, kinds), level).possible() != now) {
        turning.add(set);
      }
    }
    var minimal = new HashSet<Set<Recoding>>();
    for (Set<Recoding> set : turning) {
      if (turning.stream().noneMatch(o -> !o.equals(set) && set.containsAll(o))) {
        minimal.add(set);
      }
    }
    return minimal;
  }

  @Test
  void findsWhatTryingAllFinds() {
    var scenarios = new RandomScenarios(new Random(RandomScenarios.seed()), true);
    int opening = 0;
    int blocking = 0;
    int incomplete = 0;
    int pairs = 0;
    int tried = 0;
    for (int n = 0; tried < 200; n++) {
      Scenario scenario = scenarios.next(1 + n % 2, 1 + n % 4);
      if (RandomScenarios.statements(scenario) > 7) {
        continue;
      }
      tried++;
      for (Level level : Level.values()) {
        RecodedConclusion found = RecodedEvidence.of(scenario, level);
        Set<Set<Recoding>> expected = byTryingAll(scenario, level);
        String context = "seed " + RandomScenarios.seed() + ", scenario " + n + ", " + level;
        if (found.complete()) {
          assertThat(new HashSet<>(found.minimalSets())).as(context).isEqualTo(expected);
        } else {
          assertThat(expected).as(context).containsAll(found.minimalSets());
          incomplete++;
        }
        pairs += expected.stream().anyMatch(s -> s.size() > 1) ? 1 : 0;
        if (!expected.isEmpty()) {
          opening += found.possible() ? 0 : 1;
          blocking += found.possible() ? 1 : 0;
        }
      }
    }
    assertThat(opening).isGreaterThan(20);
    assertThat(blocking).isGreaterThan(20);
    assertThat(pairs).isGreaterThan(20);
    assertThat(incomplete).isLessThan(10);
  }
}

package parley.scenario.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.scenario.Premise;
import parley.scenario.RandomScenarios;
import parley.scenario.Role;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.settlement.Level;
import parley.scenario.settlement.LevelResult;

/** Minimal sets of evidence against trying every set of statements. */
class MinimalEvidenceTwinTest {
  /** The scenario as it would be had nobody said these statements, by the definition. */
  private static Scenario without(Scenario scenario, Set<String> gone) {
    var left = new ArrayList<Premise>();
    for (Premise premise : scenario.premises()) {
      Optional<Standpoint> now =
          premise.standpoints().stream().flatMap(s -> reduced(s, gone).stream()).findFirst();
      now.ifPresent(
          s ->
              left.add(
                  new Premise(
                      premise.id(),
                      premise.party(),
                      premise.issue(),
                      premise.proposition(),
                      List.of(s),
                      "")));
    }
    return scenario.withPremises(left);
  }

  private static Optional<Standpoint> reduced(Standpoint s, Set<String> gone) {
    var rest = s.witnesses().stream().filter(w -> !gone.contains(w.statement())).toList();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    boolean red = rest.stream().anyMatch(w -> w.redLine());
    Role role = s.role() == Role.RED_LINE && !red ? Role.OBJECTION : s.role();
    return Optional.of(
        new Standpoint(
            role, s.stance(), s.strength(), s.day(), s.wants(), s.refuses(), s.proviso(), rest));
  }

  private static Set<Set<String>> byTryingAll(Scenario scenario, Level level) {
    var ids = new TreeSet<String>();
    scenario.premises().stream()
        .flatMap(p -> p.standpoints().stream())
        .forEach(s -> ids.addAll(s.statements()));
    List<String> all = List.copyOf(ids);
    boolean now = LevelResult.of(scenario, level).possible();
    var flipping = new ArrayList<Set<String>>();
    for (int bits = 0; bits < 1 << all.size(); bits++) {
      var gone = new TreeSet<String>();
      for (int k = 0; k < all.size(); k++) {
        if ((bits >> k & 1) == 1) {
          gone.add(all.get(k));
        }
      }
      if (LevelResult.of(without(scenario, gone), level).possible() != now) {
        flipping.add(gone);
      }
    }
    var minimal = new HashSet<Set<String>>();
    for (Set<String> set : flipping) {
      if (flipping.stream().noneMatch(o -> !o.equals(set) && set.containsAll(o))) {
        minimal.add(set);
      }
    }
    return minimal;
  }

  @Test
  void findsWhatTryingAllFinds() {
    var scenarios = new RandomScenarios(new Random(RandomScenarios.seed()));
    int opening = 0;
    int blocking = 0;
    int incomplete = 0;
    int tried = 0;
    for (int n = 0; tried < 250; n++) {
      Scenario scenario = scenarios.next(1 + n % 2, 1 + n % 4);
      if (RandomScenarios.statements(scenario) > 10) {
        continue;
      }
      tried++;
      for (Level level : Level.values()) {
        Conclusion found = MinimalEvidence.of(scenario, level);
        Set<Set<String>> expected = byTryingAll(scenario, level);
        String context = "seed " + RandomScenarios.seed() + ", scenario " + n + ", " + level;
        if (found.complete()) {
          assertThat(new HashSet<>(found.minimalSets())).as(context).isEqualTo(expected);
        } else {
          assertThat(expected).as(context).containsAll(found.minimalSets());
          incomplete++;
        }
        if (!expected.isEmpty()) {
          opening += found.possible() ? 0 : 1;
          blocking += found.possible() ? 1 : 0;
        }
      }
    }
    assertThat(opening).isGreaterThan(20);
    assertThat(blocking).isGreaterThan(5);
    assertThat(incomplete).isLessThan(10);
  }

  @Test
  void sampledSharesAreThoseOfAllDraws() {
    // one red line on one issue with one statement that is right in 3 of 10 cases
    var random = new RandomScenarios(new Random(3));
    Scenario scenario = random.next(1, 1);
    while (!(scenario.premises().get(0).now().role() == Role.RED_LINE
        && scenario.premises().get(0).standpoints().size() == 1
        && scenario.premises().get(0).now().refuses().get(0).values().size()
            == scenario.issues().get(0).size()
        && scenario.premises().get(0).now().witnesses().size() == 1
        && !scenario.premises().get(0).now().witnesses().get(0).reviewed())) {
      scenario = random.next(1, 1);
    }
    double p = scenario.premises().get(0).now().witnesses().get(0).confidence();

    CodingSample sample = CodingSample.of(scenario, 7, 4000);

    var blocked =
        sample
            .verdicts()
            .getOrDefault(
                parley.scenario.settlement.OpenDeals.Verdict.BLOCKED,
                new CodingSample.Estimate(0, 0));
    assertThat(blocked.share()).isBetween(p - 0.04, p + 0.04);
    assertThat(blocked.standardError())
        .isCloseTo(
            Math.sqrt(blocked.share() * (1 - blocked.share()) / 4000),
            org.assertj.core.data.Offset.offset(1e-12));
  }
}

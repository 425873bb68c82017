package parley.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.bargain.Combination;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.blocking.Marco;
import parley.bargain.engine.SettlementEngine;
import parley.bargain.search.DealSearch;

/** The solver's answers against complete enumeration on small models. */
class CpSatSearchTest {
  private static SettlementModel model(Random random) {
    var issues = new ArrayList<Issue>();
    for (int i = 0; i < 4; i++) {
      issues.add(new Issue("i" + i, IssueKind.CATEGORICAL, List.of("a", "b", "c")));
    }
    var parties = new ArrayList<Party>();
    var lines = new ArrayList<RedLine>();
    for (int k = 0; k < 3; k++) {
      var rows = new ArrayList<List<Rational>>();
      for (int i = 0; i < 4; i++) {
        rows.add(
            List.of(
                Rational.of(random.nextInt(10), 3),
                Rational.of(random.nextInt(10)),
                Rational.of(random.nextInt(10), 7)));
      }
      parties.add(Party.of("p" + k, Rational.of(random.nextInt(14)), rows));
      lines.add(new RedLine.LeastUtility("u" + k, k, Rational.of(random.nextInt(16))));
      lines.add(
          new RedLine.Refusal(
              "r" + k,
              k,
              Combination.of(Map.of(random.nextInt(4), List.of(random.nextInt(3), 0)))));
    }
    return new SettlementModel(
        "m",
        issues,
        parties,
        lines,
        false,
        List.of(Combination.of(Map.of(0, Set.of(1), 1, Set.of(2)))),
        Optional.empty());
  }

  @Test
  void agreesWithEnumeration() {
    long seed = Long.parseLong(System.getProperty("parley.seed", "1"));
    var random = new Random(seed);
    var search = new CpSatSearch();
    for (int m = 0; m < 15; m++) {
      SettlementModel model = model(random);
      String which = "seed " + seed + " model " + m;
      var exact = SettlementEngine.exact().analyse(model).blocking();
      var found = Marco.of(model, search, 1000, Duration.ofHours(1));
      assertThat(found.possible()).as(which).isEqualTo(exact.possible());
      assertThat(found.blockingSets()).as(which).isEqualTo(exact.blockingSets());
      assertThat(found.concessionSets()).as(which).isEqualTo(exact.concessionSets());
    }
  }

  @Test
  void findsTheLargestSum() {
    SettlementModel model = model(new Random(5));
    var best = new CpSatSearch().best(model, new BitSet(), DealSearch.Goal.UTILITARIAN);
    assertThat(best.proof()).isEqualTo(DealSearch.Proof.PROVED);
    var exact = SettlementEngine.exact().analyse(model).pareto().orElseThrow();
    Rational most =
        exact.points().stream()
            .map(point -> point.utilities().stream().reduce(Rational.ZERO, Rational::add))
            .reduce(Rational::max)
            .orElseThrow();
    assertThat(
            model.utilities(best.outcome().orElseThrow()).stream()
                .reduce(Rational.ZERO, Rational::add))
        .isEqualTo(most);
  }
}

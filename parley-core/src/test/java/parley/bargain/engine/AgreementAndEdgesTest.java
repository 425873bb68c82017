package parley.bargain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.bargain.AgreementRule;
import parley.bargain.BruteForce;
import parley.bargain.Combination;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.RandomModels;
import parley.bargain.Rational;
import parley.bargain.RedLine;
import parley.bargain.SettlementModel;
import parley.bargain.solution.Solution;

/** Agreement rules, invariance under constraints, and models at the edge of what is one. */
class AgreementAndEdgesTest {
  @Test
  void dealsUnderRulesAreThoseOfTheDefinition() {
    var models = new RandomModels(RandomModels.seed() + 30);
    var random = new Random(RandomModels.seed());
    int partial = 0;
    for (int m = 0; m < 300; m++) {
      SettlementModel model = models.next(m % 3 > 0);
      String which = "seed " + RandomModels.seed() + " model " + m;
      var vetoes = new TreeSet<Integer>();
      for (int k = 0; k < model.parties().size(); k++) {
        if (random.nextInt(4) == 0) {
          vetoes.add(k);
        }
      }
      var rule = new AgreementRule(random.nextInt(3), vetoes);
      List<Long> want = new BruteForce(model).agreed(rule);
      SettlementResult result = SettlementEngine.exact().withRule(rule).analyse(model);
      var agreement = result.agreement().orElseThrow();
      assertThat(agreement.deals().intValue()).as(which).isEqualTo(want.size());
      assertThat(agreement.indices().stream().map(BigInteger::longValueExact).toList())
          .as(which)
          .isEqualTo(want);
      var unanimous = SettlementEngine.exact().withRule(AgreementRule.UNANIMITY).analyse(model);
      assertThat(unanimous.agreement().orElseThrow().deals())
          .as(which)
          .isEqualTo(result.rational().orElseThrow());
      partial += agreement.deals().compareTo(result.rational().orElseThrow()) > 0 ? 1 : 0;
    }
    assertThat(partial).isPositive();
  }

  @Test
  void orderAndScaleChangeNothingUnderConstraints() {
    var models = new RandomModels(RandomModels.seed() + 31);
    for (int m = 0; m < 150; m++) {
      SettlementModel model = models.next(true);
      if (model.cap().isPresent()) {
        continue; // one cap for all parties does not scale with each
      }
      String which = "seed " + RandomModels.seed() + " model " + m;
      var rule = new AgreementRule(1, new TreeSet<>(List.of(0)));
      SettlementResult straight = SettlementEngine.exact().withRule(rule).analyse(model);
      int last = model.parties().size() - 1;
      var turnedRule = new AgreementRule(1, new TreeSet<>(List.of(last)));
      SettlementResult turned =
          SettlementEngine.exact().withRule(turnedRule).analyse(turned(model));
      assertThat(turned.outcomes()).as(which).isEqualTo(straight.outcomes());
      assertThat(turned.rational()).as(which).isEqualTo(straight.rational());
      assertThat(turned.agreement().orElseThrow().deals())
          .as(which)
          .isEqualTo(straight.agreement().orElseThrow().deals());
      assertThat(turned.pareto().orElseThrow().outcomes())
          .as(which)
          .isEqualTo(straight.pareto().orElseThrow().outcomes());
      assertThat(value(turned.solutions().nash()))
          .as(which)
          .isEqualTo(value(straight.solutions().nash()));
      assertThat(value(turned.solutions().egalitarian()))
          .as(which)
          .isEqualTo(value(straight.solutions().egalitarian()));
      assertThat(value(turned.solutions().kalaiSmorodinsky()))
          .as(which)
          .isEqualTo(value(straight.solutions().kalaiSmorodinsky()));
      sameSets(which, turned, straight);
      SettlementResult scaled = SettlementEngine.exact().withRule(rule).analyse(scaled(model));
      assertThat(scaled.agreement()).as(which).isEqualTo(straight.agreement());
      assertThat(scaled.pareto().flatMap(f -> f.sha256Indices()))
          .as(which)
          .isEqualTo(straight.pareto().flatMap(f -> f.sha256Indices()));
      assertThat(scaled.blocking()).as(which).isEqualTo(straight.blocking());
    }
  }

  // value and number of ties stay; the value of a relative or least gain does not know the order
  private static Optional<List<Object>> value(Optional<Solution> solution) {
    return solution.map(s -> List.of(s.value(), s.optima()));
  }

  private static void sameSets(String which, SettlementResult a, SettlementResult b) {
    assertThat(sets(a.blocking().blockingSets()))
        .as(which)
        .isEqualTo(sets(b.blocking().blockingSets()));
    assertThat(sets(a.blocking().concessionSets()))
        .as(which)
        .isEqualTo(sets(b.blocking().concessionSets()));
  }

  private static Set<Set<String>> sets(List<List<String>> sets) {
    var all = new HashSet<Set<String>>();
    sets.forEach(set -> all.add(new HashSet<>(set)));
    return all;
  }

  /** Issues, values, parties and red lines in the opposite order. */
  private static SettlementModel turned(SettlementModel model) {
    int issues = model.issues().size();
    int parties = model.parties().size();
    var issueList = new ArrayList<Issue>();
    var partyList = new ArrayList<Party>();
    for (int i = issues - 1; i >= 0; i--) {
      Issue issue = model.issues().get(i);
      issueList.add(new Issue(issue.name(), issue.kind(), reversed(issue.values())));
    }
    for (int k = parties - 1; k >= 0; k--) {
      Party party = model.parties().get(k);
      partyList.add(
          Party.of(
              party.name(),
              party.reservation(),
              reversed(party.utility().stream().map(row -> reversed(row)).toList())));
    }
    List<RedLine> lines =
        reversed(
            model.redLines().stream()
                .map(
                    line ->
                        line instanceof RedLine.Refusal refusal
                            ? new RedLine.Refusal(
                                line.id(),
                                parties - 1 - line.party(),
                                turned(model, refusal.refused()))
                            : new RedLine.LeastUtility(
                                line.id(),
                                parties - 1 - line.party(),
                                ((RedLine.LeastUtility) line).minimum()))
                .toList());
    return new SettlementModel(
        model.id(),
        issueList,
        partyList,
        lines,
        model.redLinesBind(),
        model.rules().stream().map(rule -> turned(model, rule)).toList(),
        model.cap());
  }

  private static Combination turned(SettlementModel model, Combination box) {
    Map<Integer, TreeSet<Integer>> other = new TreeMap<>();
    box.values()
        .forEach(
            (issue, values) -> {
              int size = model.issues().get(issue).size();
              var set = new TreeSet<Integer>();
              values.forEach(v -> set.add(size - 1 - v));
              other.put(model.issues().size() - 1 - issue, set);
            });
    return Combination.of(other);
  }

  private static <T> List<T> reversed(List<? extends T> list) {
    var copy = new ArrayList<T>(list);
    Collections.reverse(copy);
    return copy;
  }

  private static SettlementModel scaled(SettlementModel model) {
    var parties = new ArrayList<Party>();
    for (int k = 0; k < model.parties().size(); k++) {
      Rational factor = Rational.of(2 + 5L * k, 13);
      Party party = model.parties().get(k);
      parties.add(
          Party.of(
              party.name(),
              party.reservation().multiply(factor),
              party.utility().stream()
                  .map(row -> row.stream().map(factor::multiply).toList())
                  .toList()));
    }
    var lines = new ArrayList<RedLine>();
    for (RedLine line : model.redLines()) {
      lines.add(
          line instanceof RedLine.LeastUtility least
              ? new RedLine.LeastUtility(
                  line.id(),
                  line.party(),
                  least.minimum().multiply(Rational.of(2 + 5L * line.party(), 13)))
              : line);
    }
    return new SettlementModel(
        model.id(),
        model.issues(),
        parties,
        lines,
        model.redLinesBind(),
        model.rules(),
        model.cap());
  }

  private static Issue issue(int size) {
    return new Issue("i" + size, IssueKind.CATEGORICAL, List.of("a", "b", "c").subList(0, size));
  }

  private static Party party(String name, int reservation, int... utilities) {
    return Party.of(
        name,
        Rational.of(reservation),
        List.of(java.util.Arrays.stream(utilities).mapToObj(Rational::of).toList()));
  }

  @Test
  void oneOutcomeIsEverythingAtOnce() {
    SettlementResult result =
        SettlementEngine.exact()
            .analyse(
                SettlementModel.of(
                    "one", List.of(issue(1)), List.of(party("a", 2, 2), party("b", 0, 0))));
    assertThat(result.rational()).contains(BigInteger.ONE);
    assertThat(result.pareto().orElseThrow().outcomes()).isEqualTo(BigInteger.ONE);
    // a deal at the reservation value is a deal; nobody gains, so the product is 0
    assertThat(result.solutions().nash().orElseThrow().value()).isEqualTo(Rational.ZERO);
    // who cannot gain counts as fully satisfied
    assertThat(result.solutions().kalaiSmorodinsky().orElseThrow().value()).isEqualTo(Rational.ONE);
  }

  @Test
  void allTiedIsAllOptimal() {
    SettlementResult result =
        SettlementEngine.exact()
            .analyse(
                SettlementModel.of(
                    "tied",
                    List.of(issue(3)),
                    List.of(party("a", 1, 4, 4, 4), party("b", 1, 3, 3, 3))));
    for (Optional<Solution> solution :
        List.of(
            result.solutions().nash(),
            result.solutions().kalaiSmorodinsky(),
            result.solutions().egalitarian(),
            result.solutions().utilitarian())) {
      assertThat(solution.orElseThrow().optima()).isEqualTo(BigInteger.valueOf(3));
    }
    assertThat(result.pareto().orElseThrow().distinctUtilities()).isEqualTo(1);
  }

  @Test
  void nothingAcceptableHasNoSolution() {
    SettlementResult result =
        SettlementEngine.exact()
            .analyse(
                SettlementModel.of(
                    "apart", List.of(issue(2)), List.of(party("a", 1, 1, 0), party("b", 1, 0, 1))));
    assertThat(result.noAgreement()).contains(true);
    assertThat(result.solutions().nash()).isEmpty();
    assertThat(result.solutions().utilitarian()).isEmpty();
    assertThat(result.paretoRational().orElseThrow().outcomes()).isEqualTo(BigInteger.ZERO);
    assertThat(result.pareto().orElseThrow().outcomes()).isEqualTo(BigInteger.TWO);
  }

  @Test
  void rulesThatExcludeEverythingSaySo() {
    var all = Combination.of(Map.of(0, List.of(0, 1)));
    SettlementResult result =
        SettlementEngine.exact()
            .analyse(
                new SettlementModel(
                    "ruled",
                    List.of(issue(2)),
                    List.of(party("a", 0, 1, 0)),
                    List.of(new RedLine.Refusal("r", 0, all)),
                    true,
                    List.of(all),
                    Optional.empty()));
    assertThat(result.outcomes()).isEqualTo(BigInteger.ZERO);
    assertThat(result.blocking().ruledOut()).isTrue();
    assertThat(result.noAgreement()).contains(true);
  }

  @Test
  void withoutPartiesOrIssuesThereIsNoModel() {
    assertThatThrownBy(() -> SettlementModel.of("nobody", List.of(issue(2)), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SettlementModel.of("nothing", List.of(), List.of(party("a", 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsTooLargeToEnumerateIsNamedNeverCut() {
    var issues = new ArrayList<Issue>();
    var rows = new ArrayList<List<Rational>>();
    var opposite = new ArrayList<List<Rational>>();
    for (int i = 0; i < 20; i++) {
      issues.add(new Issue("i" + i, IssueKind.CATEGORICAL, List.of("a", "b", "c")));
      rows.add(List.of(Rational.of(i), Rational.ONE, Rational.ZERO));
      opposite.add(List.of(Rational.ZERO, Rational.ONE, Rational.of(20 - i)));
    }
    var lines =
        List.<RedLine>of(
            new RedLine.Refusal("first", 0, Combination.of(Map.of(0, List.of(1, 2)))),
            new RedLine.Refusal("second", 1, Combination.of(Map.of(0, List.of(0, 1)))));
    var model =
        new SettlementModel(
            "large",
            issues,
            List.of(Party.of("a", Rational.ZERO, rows), Party.of("b", Rational.ZERO, opposite)),
            lines,
            true,
            List.of(),
            Optional.empty());
    SettlementResult result = SettlementEngine.exact().analyse(model);
    assertThat(result.outcomes()).isEqualTo(BigInteger.valueOf(3).pow(20));
    // the two lines leave no value of the first issue, which needs no enumeration to see
    assertThat(result.noAgreement()).contains(true);
    assertThat(sets(result.blocking().blockingSets())).containsExactly(Set.of("first", "second"));
    assertThat(sets(result.blocking().concessionSets()))
        .containsExactlyInAnyOrder(Set.of("first"), Set.of("second"));
    assertThat(result.rational()).isEmpty();
    assertThat(result.search().notes())
        .anySatisfy(note -> assertThat(note).contains("not counted"));
    assertThat(result.search().engine()).doesNotContain("enumeration");
  }
}

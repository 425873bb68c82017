package parley.bargain.uncertain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.bargain.Issue;
import parley.bargain.IssueKind;
import parley.bargain.Party;
import parley.bargain.RandomModels;
import parley.bargain.Rational;
import parley.bargain.SettlementModel;
import parley.error.InputException;

/** The analysis of small cases, its refusals, and what must change nothing. */
class UncertainAnalysisTest {
  private static List<Integer> ints(List<BigInteger> indices) {
    return indices.stream().map(BigInteger::intValueExact).toList();
  }

  private static UncertainResult analysed(List<Preference> preferences, int... reservations) {
    var issues =
        List.of(
            new Issue("pay", IssueKind.ORDINAL, List.of("low", "middle", "high")),
            new Issue("term", IssueKind.ORDINAL, List.of("short", "long")));
    var parties = new ArrayList<Party>();
    for (int k = 0; k < preferences.size(); k++) {
      parties.add(Party.of("p" + k, Rational.of(reservations[k]), preferences.get(k).stated()));
    }
    return UncertainAnalysis.of(SettlementModel.of("small", issues, parties), preferences, 1, 50);
  }

  @Test
  void nothingUncertainIsTheExactAnalysis() {
    var seller =
        Preference.known(
            List.of(
                List.of(Rational.of(0), Rational.of(3), Rational.of(5)),
                List.of(Rational.of(1), Rational.of(0))));
    var buyer =
        Preference.known(
            List.of(
                List.of(Rational.of(5), Rational.of(3), Rational.of(0)),
                List.of(Rational.of(0), Rational.of(1))));
    UncertainResult result = analysed(List.of(seller, buyer), 2, 2);
    // middle pay with either term: 4 to 3 or 3 to 4, both with gains 2 and 1
    assertThat(ints(result.sureDeals())).containsExactly(2, 3);
    assertThat(result.possiblyAcceptable()).isEqualTo(2);
    assertThat(ints(result.necessarilyEfficient()))
        .isEqualTo(ints(result.possiblyEfficient().indices()))
        .containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(result.deal().share()).isEqualTo(1);
    assertThat(result.deal().standardError()).isZero();
    assertThat(result.decisive()).isEmpty();
  }

  @Test
  void theSinglePreferenceOnWhichADealHangsIsNamed() {
    var order = ValueKnowledge.ordered(List.of(2, 1, 0), Rational.of(4), Rational.ZERO);
    var term = ValueKnowledge.known(List.of(Rational.ZERO, Rational.ZERO));
    var ones = WeightKnowledge.known(List.of(Rational.ONE, Rational.ONE));
    var seller = new Preference(ones, List.of(order, term));
    var buyer =
        Preference.known(
            List.of(
                List.of(Rational.of(4), Rational.of(2), Rational.of(0)),
                List.of(Rational.of(0), Rational.of(0))));
    // stated: middle pay is worth 2 to the seller; it wants 3, the buyer 2, so there is no deal
    UncertainResult result = analysed(List.of(seller, buyer), 3, 2);
    assertThat(result.necessarilyAcceptable()).isZero();
    assertThat(result.possiblyAcceptable()).isEqualTo(2);
    assertThat(result.decisive())
        .anySatisfy(
            d -> {
              assertThat(d.kind()).isEqualTo(UncertainResult.Kind.VALUE_HIGH);
              assertThat(List.of(d.party(), d.subject(), d.first())).containsExactly(0, 0, 1);
              assertThat(d.nash()).contains(BigInteger.TWO);
            })
        .anySatisfy(
            d -> {
              // were middle pay better for the seller than high pay, it would be worth 4
              assertThat(d.kind()).isEqualTo(UncertainResult.Kind.VALUE_ORDER);
              assertThat(List.of(d.first(), d.second())).containsExactly(2, 1);
            })
        .noneSatisfy(d -> assertThat(d.kind()).isEqualTo(UncertainResult.Kind.VALUE_LOW));
    // a quarter of what is possible: 3 <= v <= 4 of 0..4
    assertThat(result.deal().share()).isBetween(0.05, 0.5);
    assertThat(result.deal().standardError())
        .isEqualTo(
            Math.sqrt(result.deal().share() * (1 - result.deal().share()) / result.samples()));
  }

  @Test
  void tooManyOutcomesAndCapsAreRefused() {
    var values = java.util.Collections.nCopies(300, "v");
    var issue = new Issue("i", IssueKind.CATEGORICAL, values);
    var row = java.util.Collections.nCopies(300, Rational.ONE);
    var preference = Preference.known(List.of(row, row));
    var party = Party.of("p", Rational.ZERO, List.of(row, row));
    var large = SettlementModel.of("large", List.of(issue, issue), List.of(party));
    assertThatThrownBy(() -> UncertainAnalysis.of(large, List.of(preference), 1, 10))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("90000");
    var small = new Issue("i", IssueKind.CATEGORICAL, List.of("v"));
    var one = List.of(List.of(Rational.ONE));
    var capped =
        new SettlementModel(
            "capped",
            List.of(small),
            List.of(Party.of("p", Rational.ZERO, one)),
            List.of(),
            true,
            List.of(),
            Optional.of(Rational.ONE));
    assertThatThrownBy(() -> UncertainAnalysis.of(capped, List.of(Preference.known(one)), 1, 10))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cap");
  }

  @Test
  void orderAndScaleChangeNothing() {
    var cases = new RandomPreferences(RandomModels.seed() + 3);
    for (int m = 0; m < 40; m++) {
      var next = cases.next();
      String which = "seed " + RandomModels.seed() + " model " + m;
      UncertainResult straight = UncertainAnalysis.of(next.model(), next.preferences(), 3, 10);
      var scaled = new ArrayList<Preference>();
      var parties = new ArrayList<Party>();
      for (int k = 0; k < next.preferences().size(); k++) {
        Rational factor = Rational.of(3 + k, 7);
        Preference preference = scaled(next.preferences().get(k), factor);
        scaled.add(preference);
        parties.add(
            Party.of(
                "p" + k,
                next.model().parties().get(k).reservation().multiply(factor),
                preference.stated()));
      }
      SettlementModel model =
          new SettlementModel(
              "scaled",
              next.model().issues(),
              parties,
              next.model().redLines().stream()
                  .map(
                      line ->
                          line instanceof parley.bargain.RedLine.LeastUtility least
                              ? new parley.bargain.RedLine.LeastUtility(
                                  least.id(),
                                  least.party(),
                                  least.minimum().multiply(Rational.of(3 + least.party(), 7)))
                              : line)
                  .toList(),
              true,
              next.model().rules(),
              Optional.empty());
      UncertainResult turned = UncertainAnalysis.of(model, scaled, 3, 10);
      assertThat(turned.sureDeals()).as(which).isEqualTo(straight.sureDeals());
      assertThat(turned.possiblyAcceptable()).as(which).isEqualTo(straight.possiblyAcceptable());
      assertThat(turned.necessarilyEfficient())
          .as(which)
          .isEqualTo(straight.necessarilyEfficient());
      assertThat(turned.possiblyEfficient()).as(which).isEqualTo(straight.possiblyEfficient());
      assertThat(turned.shares()).as(which).isEqualTo(straight.shares());
      assertThat(turned.robust()).as(which).isEqualTo(straight.robust());
      assertThat(turned.decisive()).as(which).isEqualTo(straight.decisive());
    }
  }

  private static Preference scaled(Preference preference, Rational factor) {
    WeightKnowledge weights = preference.weights();
    return new Preference(
        new WeightKnowledge(
            weights.low().stream().map(factor::multiply).toList(),
            weights.high().stream().map(factor::multiply).toList(),
            weights.layers(),
            weights.total().map(factor::multiply)),
        preference.values());
  }
}

package parley.modelfile.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.bargain.Rational;
import parley.bargain.uncertain.Preference;
import parley.error.InputException;

class UncertainModelTest {
  private static final String ISSUES =
      """
      issues:
        - {name: pay, values: [low, middle, high]}
        - {name: term, values: [short, long]}
        - {name: crew, values: [keep, hire]}
      parties:
        - name: a
      """;
  private static final String VALUES =
      "    utility: {pay: [0, 1, 2], term: [0, 1], crew: [1, 0]}\n";

  private static ReadModel read(String party) {
    return SettlementFiles.parse("m.yaml", "m", ISSUES + party);
  }

  @Test
  void weightsAsOrderAndTotal() {
    ReadModel read = read("    weightOrder: [pay, [term, crew]]\n    weightTotal: 60\n" + VALUES);
    Preference preference = read.preferences().get(0);
    assertThat(preference.weights().total()).contains(Rational.of(60));
    assertThat(preference.weights().layers()).containsExactly(0, 1, 1);
    // corners: all on pay; pay and term; pay and crew; all three alike
    assertThat(preference.weights().corners())
        .containsExactlyInAnyOrder(
            List.of(Rational.of(60), Rational.ZERO, Rational.ZERO),
            List.of(Rational.of(30), Rational.of(30), Rational.ZERO),
            List.of(Rational.of(30), Rational.ZERO, Rational.of(30)),
            List.of(Rational.of(20), Rational.of(20), Rational.of(20)));
    // their mean: 35, 12.5, 12.5; high pay is worth twice the weight
    assertThat(read.model().parties().get(0).utility().get(0).get(2)).isEqualTo(Rational.of(70));
    assertThat(read.model().parties().get(0).utility().get(1).get(1))
        .isEqualTo(Rational.parse("12.5"));
  }

  @Test
  void valuesAsRangesAndOrders() {
    ReadModel read =
        read(
            """
                utility:
                  pay: {order: [high, middle, low], best: 10}
                  term: {short: [0.2, 0.4], long: 1}
                  crew: [[0, 1], 1]
            """);
    var values = read.preferences().get(0).values();
    assertThat(values.get(0).layers()).containsExactly(2, 1, 0);
    assertThat(values.get(0).low()).containsExactly(Rational.ZERO, Rational.ZERO, Rational.of(10));
    assertThat(values.get(1).high()).containsExactly(Rational.parse("0.4"), Rational.ONE);
    assertThat(read.model().parties().get(0).utility())
        .containsExactly(
            List.of(Rational.ZERO, Rational.of(5), Rational.of(10)),
            List.of(Rational.parse("0.3"), Rational.ONE),
            List.of(Rational.of(1, 2), Rational.ONE));
  }

  @Test
  void allKnownIsNoUncertainty() {
    assertThat(read(VALUES).preferences()).isEmpty();
    assertThat(read("    weights: {pay: 3}\n" + VALUES).preferences()).isEmpty();
    assertThat(Optional.of(read("    weights: {pay: [3, 3]}\n" + VALUES).preferences()))
        .contains(List.of());
  }

  @Test
  void contradictionsAreToldWithTheirPlaces() {
    assertThatThrownBy(
            () ->
                SettlementFiles.parse(
                    "m.yaml",
                    "m",
                    ISSUES
                        + """
                            weights: {pay: [1, 2], term: [3, 4], crew: [1, 0]}
                            weightOrder: [pay, term, night, pay]
                            weightTotal: 0
                            utility:
                              pay: {order: [high, low, low]}
                              term: {short: [2, 1], long: 1}
                              crew: {order: [hire, keep], best: 0, worst: 1}
                          - name: b
                            weights: {pay: 5}
                            weightTotal: 4
                            utility: {pay: [0, 1, 2], term: [0, 1], crew: [1, 0]}
                          - name: c
                            weightOrder: [pay, term]
                            utility: {pay: [0, 1, 2], term: [0, 1], crew: [1, 0]}
                          - name: d
                            weights: {pay: [1, 2], term: [3, 4]}
                            weightOrder: [pay, term]
                            utility: {pay: [0, 1, 2], term: [0, 1], crew: [1, 0]}
                        """))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.problems())
                  .allSatisfy(p -> assertThat(p.place()).matches("m\\.yaml:\\d+:\\d+"));
              assertThat(e.getMessage())
                  .contains(
                      "'night' is not known",
                      "'pay' appears twice",
                      "must be above 0",
                      "range of weights",
                      "'low' appears twice",
                      "'middle' of 'pay' has no place",
                      "low end of the range is above",
                      "'worst' is above 'best'",
                      "no upper end");
              assertThat(e.problems().stream().filter(p -> p.what().startsWith("no weights meet")))
                  .hasSizeGreaterThanOrEqualTo(2);
            });
  }
}

package parley.discourse.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.discourse.EventList;
import parley.discourse.RandomEvents;
import parley.error.InputException;

class NetworkBuilderTest {
  private final EventList events = RandomEvents.of(new Random(RandomEvents.seed()), 200);

  @Test
  void aTrueCosineLiesBetweenNoughtAndOneAndFindsEqualProfiles() {
    for (String qualifier : List.of("agreement", "strength", "modality")) {
      var rules =
          NetworkRules.of(Mode.ONE, Relation.CONGRUENCE)
              .over("organization", "concept", Optional.of(qualifier))
              .normalised(Normalisation.COSINE_SIMILARITY);
      new NetworkBuilder(events, rules)
          .build()
          .forEachTie((i, j, weight) -> assertThat(weight).isBetween(0.0, 1 + 1e-12));
    }
  }

  @Test
  void averageCongruenceOfAnyoneWithOneStatementEachIsOne() {
    var two =
        new EventList(
            events.type(),
            events.variables(),
            events.statements().stream()
                .filter(s -> s.values().get(0).equals("A") || s.values().get(0).equals("b"))
                .filter(s -> s.values().get(1).equals("tax") && s.values().get(2).equals("1"))
                .collect(
                    java.util.stream.Collectors.toMap(s -> s.values().get(0), s -> s, (a, b) -> a))
                .values()
                .stream()
                .toList(),
            events.entities());
    assertThat(two.statements()).hasSize(2);
    var rules = NetworkRules.of(Mode.ONE, Relation.CONGRUENCE).normalised(Normalisation.AVERAGE);
    assertThat(new NetworkBuilder(two, rules).build().get(0, 1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void excludedValuesAreGone() {
    var rules =
        NetworkRules.of(Mode.TWO, Relation.SUBTRACT)
            .without("concept", Set.of("tax"))
            .without("document:author", Set.of(""));
    NetworkMatrix matrix = new NetworkBuilder(events, rules).build();
    assertThat(matrix.columnLabels()).containsExactly("Tax", "border", "quota");
    assertThat(matrix.statements())
        .isLessThan(
            new NetworkBuilder(events, NetworkRules.of(Mode.TWO, Relation.SUBTRACT))
                .build()
                .statements());
  }

  @Test
  void anUnknownVariableIsNamedWithThoseThereAre() {
    var rules =
        NetworkRules.of(Mode.TWO, Relation.IGNORE).over("party", "concept", Optional.empty());
    assertThatThrownBy(() -> new NetworkBuilder(events, rules))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--rows")
        .hasMessageContaining("party")
        .hasMessageContaining("organization, concept, agreement");
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    var rules =
        NetworkRules.of(Mode.TWO, Relation.SUBTRACT)
            .over("concept", "organization", Optional.of("strength"));
    var broken =
        new EventList(
            "x",
            events.variables(),
            List.of(
                new parley.discourse.CodedStatement(
                    1,
                    java.time.Instant.EPOCH,
                    events.statements().get(0).document(),
                    0,
                    1,
                    "",
                    "",
                    List.of("A", "tax", "1", "much", "ask"))),
            events.entities());
    assertThatThrownBy(() -> new NetworkBuilder(broken, rules))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("much");
  }

  @Test
  void nothingGivesAnEmptyMatrix() {
    var none = new EventList("x", events.variables(), List.of(), events.entities());
    for (Mode mode : Mode.values()) {
      NetworkMatrix matrix =
          new NetworkBuilder(none, NetworkRules.of(mode, Relation.IGNORE)).build();
      assertThat(matrix.rowLabels()).isEmpty();
      assertThat(matrix.cells()).isZero();
    }
  }
}

package parley.discourse.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.discourse.EventList;
import parley.discourse.RandomEvents;

/** The sparse networks against the rules read aloud, over all combinations of the rules. */
class NetworkTwinTest {
  private static final String[] QUALIFIERS = {"agreement", "strength", "modality", "none"};

  @ParameterizedTest
  @EnumSource(DuplicateRule.class)
  void agreesWithTheRulesReadAloud(DuplicateRule duplicates) {
    var random = new Random(RandomEvents.seed() + duplicates.ordinal());
    int compared = 0;
    for (Mode mode : Mode.values()) {
      for (Relation relation : Relation.values()) {
        for (Normalisation normalisation : Normalisation.values()) {
          for (String qualifier : QUALIFIERS) {
            boolean possible =
                relation.allowedIn(mode)
                    && normalisation.allowedIn(mode)
                    && (relation == Relation.IGNORE || !qualifier.equals("none"));
            if (possible) {
              compare(random, rules(random, mode, relation, normalisation, duplicates, qualifier));
              compared++;
            }
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(60);
  }

  private static NetworkRules rules(
      Random random,
      Mode mode,
      Relation relation,
      Normalisation normalisation,
      DuplicateRule duplicates,
      String qualifier) {
    Optional<Instant> from =
        random.nextBoolean()
            ? Optional.of(Instant.parse("2020-03-01T00:00:00Z"))
            : Optional.empty();
    return NetworkRules.of(mode, Relation.IGNORE)
        .over("organization", "concept", Optional.of(qualifier).filter(q -> !q.equals("none")))
        .relation(relation)
        .normalised(normalisation)
        .duplicates(duplicates)
        .isolates(random.nextBoolean())
        .between(from, Optional.empty());
  }

  private static void compare(Random random, NetworkRules rules) {
    EventList events = RandomEvents.of(random, random.nextInt(45));
    NetworkMatrix matrix = new NetworkBuilder(events, rules).build();
    var twin = new LiteralNetwork(events, rules);
    assertThat(matrix.rowLabels()).as("%s", rules).isEqualTo(twin.rows());
    assertThat(matrix.columnLabels()).as("%s", rules).isEqualTo(twin.columns());
    for (int i = 0; i < twin.rows().size(); i++) {
      for (int j = 0; j < twin.columns().size(); j++) {
        assertThat(matrix.get(i, j))
            .as("%s: %s, %s", rules, twin.rows().get(i), twin.columns().get(j))
            .isCloseTo(twin.cell(twin.rows().get(i), twin.columns().get(j)), within(1e-9));
      }
    }
  }
}

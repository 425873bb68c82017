package parley.discourse.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;
import parley.discourse.RandomEvents;
import parley.discourse.SourceDocument;
import parley.discourse.Variable;
import parley.discourse.VariableKind;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkBuilder;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Normalisation;
import parley.discourse.network.Relation;
import parley.error.InputException;

class BackboneTest {
  private static EventList spoken(int organizations, int concepts, int statements, Random random) {
    List<CodedStatement> list = new ArrayList<>();
    for (int s = 0; s < statements; s++) {
      list.add(
          statement(
              s,
              "O" + random.nextInt(organizations),
              "C%02d".formatted(random.nextInt(concepts)),
              random.nextBoolean() ? "1" : "0"));
    }
    return events(list);
  }

  private static CodedStatement statement(int id, String organization, String concept, String yes) {
    return new CodedStatement(
        id,
        Instant.ofEpochSecond(id),
        new SourceDocument("d", "", "", "", "", ""),
        0,
        1,
        "",
        "",
        List.of(organization, concept, yes));
  }

  private static EventList events(List<CodedStatement> list) {
    return new EventList(
        "x",
        List.of(
            new Variable("organization", VariableKind.SHORT_TEXT),
            new Variable("concept", VariableKind.SHORT_TEXT),
            new Variable("agreement", VariableKind.BOOLEAN)),
        list,
        Map.of());
  }

  private static NetworkBuilder builder(EventList events) {
    return new NetworkBuilder(
        events, NetworkRules.of(Mode.ONE, Relation.SUBTRACT).normalised(Normalisation.AVERAGE));
  }

  private static double loss(NetworkBuilder builder, Set<String> columns) {
    return new SpectralLoss(builder.build()).of(builder.onColumns(columns));
  }

  @Test
  void everySmallQuestionIsAnsweredExactly() {
    var random = new Random(RandomEvents.seed());
    NetworkBuilder builder = builder(spoken(6, 6, 60, random));
    List<String> columns = builder.columnLabels();
    for (int size = 1; size < columns.size(); size++) {
      BackboneResult found = new Backbone(builder, 10, 1).find(new BackboneRule.Fixed(size));
      double least = Double.POSITIVE_INFINITY;
      for (int bits = 1; bits < 1 << columns.size(); bits++) {
        if (Integer.bitCount(bits) == size) {
          int chosen = bits;
          Set<String> set =
              java.util.stream.IntStream.range(0, columns.size())
                  .filter(c -> (chosen >> c & 1) == 1)
                  .mapToObj(columns::get)
                  .collect(java.util.stream.Collectors.toSet());
          least = Math.min(least, loss(builder, set));
        }
      }
      assertThat(found.exact()).isTrue();
      assertThat(found.backbone()).hasSize(size);
      assertThat(found.backboneLoss()).isCloseTo(least, within(1e-9));
      assertThat(found.backboneLoss())
          .isCloseTo(loss(builder, Set.copyOf(found.backbone())), within(1e-12));
    }
  }

  @Test
  void aSecondCopyOfAConceptIsNotMissed() {
    var random = new Random(RandomEvents.seed() + 1);
    List<CodedStatement> twice = new ArrayList<>();
    for (CodedStatement s : spoken(6, 1, 25, random).statements()) {
      String organization = s.values().get(0);
      String yes = s.values().get(2);
      twice.add(statement((int) s.id(), organization, "first", yes));
      twice.add(statement((int) s.id() + 100, organization, "second", yes));
    }
    BackboneResult found =
        new Backbone(builder(events(twice)), 10, 1).find(new BackboneRule.Nested());
    assertThat(found.losses()).hasSize(1);
    assertThat(found.losses().get(0)).isCloseTo(0, within(1e-9));
  }

  @Test
  void nestedSearchTakesEveryConceptOutOnceAndTheLeastMissedFirst() {
    NetworkBuilder builder = builder(spoken(7, 9, 90, new Random(RandomEvents.seed() + 2)));
    BackboneResult found = new Backbone(builder, 10, 1).find(new BackboneRule.Nested());
    List<String> all = new ArrayList<>(found.redundant());
    all.addAll(found.backbone());
    assertThat(all).containsExactlyInAnyOrderElementsOf(builder.columnLabels());
    double first = found.losses().get(0);
    for (String column : builder.columnLabels()) {
      Set<String> rest = new java.util.HashSet<>(builder.columnLabels());
      rest.remove(column);
      assertThat(loss(builder, rest)).isGreaterThanOrEqualTo(first - 1e-12);
    }
  }

  @Test
  void aLargerPenaltyNeverWantsALargerBackbone() {
    NetworkBuilder builder = builder(spoken(6, 8, 80, new Random(RandomEvents.seed() + 3)));
    int before = 8;
    for (double penalty : new double[] {0, 2.5, 5, 7.5, 12, 50}) {
      int size =
          new Backbone(builder, 10, 1).find(new BackboneRule.Penalty(penalty)).backbone().size();
      assertThat(size).isLessThanOrEqualTo(before);
      before = size;
    }
    assertThat(before).isEqualTo(1);
  }

  @Test
  void annealingFindsWhatIsBetterThanTheNestedSearchOrAsGood() {
    NetworkBuilder builder = builder(spoken(8, 14, 160, new Random(RandomEvents.seed() + 4)));
    BackboneResult annealed = new Backbone(builder, 3_000, 7).find(new BackboneRule.Fixed(7));
    assertThat(annealed.exact()).isFalse();
    assertThat(annealed.backbone()).hasSize(7);
    var random = new Random(5);
    for (int round = 0; round < 200; round++) {
      List<String> shuffled = new ArrayList<>(builder.columnLabels());
      java.util.Collections.shuffle(shuffled, random);
      assertThat(loss(builder, Set.copyOf(shuffled.subList(0, 7))))
          .isGreaterThanOrEqualTo(annealed.backboneLoss());
    }
    assertThat(new Backbone(builder, 3_000, 7).find(new BackboneRule.Fixed(7))).isEqualTo(annealed);
  }

  @Test
  void sizesThatCannotBeAreRefused() {
    NetworkBuilder builder = builder(spoken(5, 4, 40, new Random(1)));
    assertThatThrownBy(() -> new Backbone(builder, 10, 1).find(new BackboneRule.Fixed(4)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 to 3");
    NetworkBuilder one =
        new NetworkBuilder(
            spoken(5, 1, 9, new Random(1)),
            NetworkRules.of(Mode.ONE, Relation.IGNORE)
                .over("organization", "concept", Optional.empty()));
    assertThatThrownBy(() -> new Backbone(one, 10, 1)).isInstanceOf(InputException.class);
  }
}

package parley.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.gmcr.fast.BitModel;
import parley.gmcr.fast.BitStability;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.Direction;
import parley.gmcr.model.Formula;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.symbolic.SymbolicStability;

class SymbolicStabilityTest {
  private static final int BUDGET = 4_000_000;

  @Test
  void agreesWithTheBitEngine() {
    for (int k = 0; k < 40; k++) {
      long seed = RandomConflicts.SEED + k;
      var random = new Random(seed);
      int players = 2 + random.nextInt(3);
      OptionModel model = RandomConflicts.options(random, players + random.nextInt(4), players);
      var verdicts = new BitStability(new BitModel(model)).verdicts(EnumSet.allOf(Concept.class));
      for (Concept concept : Concept.values()) {
        var symbolic = SymbolicStability.ofAll(model, BUDGET);
        int equilibria = symbolic.equilibria(concept);
        long[] expected = verdicts.equilibria(concept).stream().asLongStream().toArray();
        assertThat(symbolic.list(equilibria, 10_000)).as("seed %d", seed).isEqualTo(expected);
        assertThat(symbolic.count(equilibria)).isEqualTo(BigInteger.valueOf(expected.length));
        long some = new BitModel(model).feasibleStates().nextSetBit(0);
        for (int dm = 0; dm < players; dm++) {
          assertThat(SymbolicStability.stable(model, dm, concept, some, BUDGET))
              .as("seed %d, %s of %d", seed, concept, dm)
              .isEqualTo(verdicts.stable(dm, concept).get((int) some));
        }
      }
    }
  }

  /** Independent pairs of prisoner's dilemmas: an equilibrium of the whole is one of each part. */
  @Test
  void sixtyOptionsWithStructuredPreferences() {
    List<ConflictOption> options = new ArrayList<>();
    List<Formula> first = new ArrayList<>();
    List<Formula> second = new ArrayList<>();
    for (int k = 0; k < 60; k += 2) {
      options.add(new ConflictOption("a" + k, "", 0, Direction.BOTH));
      options.add(new ConflictOption("b" + k, "", 1, Direction.BOTH));
      first.add(new Formula.Literal(k + 1, true));
      first.add(new Formula.Literal(k, false));
      second.add(new Formula.Literal(k, true));
      second.add(new Formula.Literal(k + 1, false));
    }
    var model =
        new OptionModel(
            "sixty",
            "",
            RandomConflicts.players(2),
            options,
            List.of(),
            List.of(first, second),
            OptionalLong.empty());
    var symbolic = SymbolicStability.ofAll(model, BUDGET);
    assertThat(symbolic.count(symbolic.feasible())).isEqualTo(BigInteger.ONE.shiftLeft(60));
    assertThat(symbolic.list(symbolic.equilibria(Concept.R), 5)).containsExactly(0L);
    assertThat(SymbolicStability.stable(model, 0, Concept.GMR, (1L << 60) - 1, BUDGET)).isTrue();
    assertThat(SymbolicStability.stable(model, 0, Concept.R, (1L << 60) - 1, BUDGET)).isFalse();
  }
}

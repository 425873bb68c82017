package parley.discourse.polarisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;
import parley.discourse.RandomEvents;
import parley.discourse.SourceDocument;
import parley.discourse.Variable;
import parley.discourse.VariableKind;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkBuilder;
import parley.discourse.network.NetworkMatrix;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Relation;

class CampsTest {
  private record Said(String who, String what, boolean yes) {}

  private static NetworkMatrix matrix(List<Said> said, Relation relation) {
    List<CodedStatement> list = new ArrayList<>();
    for (Said one : said) {
      list.add(
          new CodedStatement(
              list.size(),
              Instant.EPOCH,
              new SourceDocument("d", "", "", "", "", ""),
              0,
              1,
              "",
              "",
              List.of(one.who(), one.what(), one.yes() ? "1" : "0")));
    }
    var events =
        new EventList(
            "x",
            List.of(
                new Variable("organization", VariableKind.SHORT_TEXT),
                new Variable("concept", VariableKind.SHORT_TEXT),
                new Variable("agreement", VariableKind.BOOLEAN)),
            list,
            Map.of());
    return new NetworkBuilder(events, NetworkRules.of(Mode.ONE, relation)).build();
  }

  private static Polarisation find(List<Said> said, int camps) {
    return new Camps(matrix(said, Relation.CONGRUENCE), matrix(said, Relation.CONFLICT), camps, 1)
        .find();
  }

  private static List<Said> random(Random random, int people, int statements) {
    List<Said> said = new ArrayList<>();
    for (int s = 0; s < statements; s++) {
      said.add(
          new Said(
              "P%02d".formatted(random.nextInt(people)),
              "C" + random.nextInt(5),
              random.nextBoolean()));
    }
    return said;
  }

  @Test
  void twoCampsThatAgreeWithinAndOpposeEachOtherScoreOne() {
    List<Said> said = new ArrayList<>();
    for (int p = 0; p < 20; p++) {
      said.add(new Said("P%02d".formatted(p), "tax", p < 8));
      said.add(new Said("P%02d".formatted(p), "quota", p >= 8));
    }
    Polarisation found = find(said, 2);
    assertThat(found.share()).isCloseTo(1, within(1e-12));
    for (int p = 0; p < 20; p++) {
      assertThat(found.camps().of(p)).isEqualTo(p < 8 ? 0 : 1);
    }
    assertThat(found.exact()).isFalse();
  }

  @Test
  void ofOneMindIsOneCamp() {
    List<Said> said = new ArrayList<>();
    for (int p = 0; p < 6; p++) {
      said.add(new Said("P" + p, "tax", true));
    }
    Polarisation found = find(said, 2);
    assertThat(found.camps().groups()).isEqualTo(1);
    assertThat(found.share()).isCloseTo(1, within(1e-12));
    assertThat(found.exact()).isTrue();
  }

  @Test
  void theBestOfAllDivisionsIsFound() {
    var random = new Random(RandomEvents.seed());
    for (int round = 0; round < 20; round++) {
      List<Said> said = random(random, 7, 40);
      for (int camps = 2; camps <= 3; camps++) {
        Polarisation found = find(said, camps);
        assertThat(found.score()).isCloseTo(literalBest(said, camps), within(1e-9));
        assertThat(found.share()).isBetween(-1e-12, 1 + 1e-12);
      }
    }
  }

  private static double literalBest(List<Said> said, int camps) {
    double[][] agree = matrix(said, Relation.CONGRUENCE).dense();
    double[][] oppose = matrix(said, Relation.CONFLICT).dense();
    int n = agree.length;
    double best = Double.NEGATIVE_INFINITY;
    for (int code = 0; code < Math.pow(camps, n); code++) {
      double score = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          boolean same = digit(code, i, camps) == digit(code, j, camps);
          score += same ? agree[i][j] - oppose[i][j] : oppose[i][j] - agree[i][j];
        }
      }
      best = Math.max(best, score);
    }
    return best;
  }

  private static int digit(int code, int place, int base) {
    return (int) (code / Math.pow(base, place)) % base;
  }

  @Test
  void nobodyIsNotPolarised() {
    assertThat(find(List.of(), 2).share()).isZero();
  }
}

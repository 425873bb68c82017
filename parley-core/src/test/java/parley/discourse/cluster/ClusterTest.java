package parley.discourse.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.discourse.RandomEvents;
import parley.error.InputException;

class ClusterTest {
  // W. W. Zachary, J. Anthropological Research 33 (1977): who met whom outside the karate club
  private static final String KARATE =
      "1-2 1-3 2-3 1-4 2-4 3-4 1-5 1-6 1-7 5-7 6-7 1-8 2-8 3-8 4-8 1-9 3-9 3-10 1-11 5-11 6-11"
          + " 1-12 1-13 4-13 1-14 2-14 3-14 4-14 6-17 7-17 1-18 2-18 1-20 2-20 1-22 2-22 24-26"
          + " 25-26 3-28 24-28 25-28 3-29 24-30 27-30 2-31 9-31 1-32 25-32 26-32 29-32 3-33 9-33"
          + " 15-33 16-33 19-33 21-33 23-33 24-33 30-33 31-33 32-33 9-34 10-34 14-34 15-34 16-34"
          + " 19-34 20-34 21-34 23-34 24-34 27-34 28-34 29-34 30-34 31-34 32-34 33-34";

  private static double[][] karate() {
    double[][] club = new double[34][34];
    for (String pair : KARATE.split(" ")) {
      int a = Integer.parseInt(pair.substring(0, pair.indexOf('-'))) - 1;
      int b = Integer.parseInt(pair.substring(pair.indexOf('-') + 1)) - 1;
      club[a][b] = 1;
      club[b][a] = 1;
    }
    return club;
  }

  private static double[][] random(Random random, int n) {
    double[][] ties = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double weight = random.nextInt(3) == 0 ? 0 : random.nextInt(1000) / 100.0;
        ties[i][j] = weight;
        ties[j][i] = weight;
      }
    }
    return ties;
  }

  // the definition: (1/2m) sum over pairs in one group of A_ij - k_i k_j / 2m
  private static double literalModularity(double[][] a, Partition partition) {
    double total = 0;
    double[] k = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      for (double weight : a[i]) {
        k[i] += weight;
        total += weight;
      }
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum += partition.of(i) == partition.of(j) ? a[i][j] - k[i] * k[j] / total : 0;
      }
    }
    return total == 0 ? 0 : sum / total;
  }

  @Test
  void modularityIsItsDefinition() {
    var random = new Random(RandomEvents.seed());
    for (int round = 0; round < 50; round++) {
      double[][] a = random(random, 1 + random.nextInt(9));
      Partition partition = Partition.of(random.ints(a.length, 0, 3).toArray());
      assertThat(Modularity.of(Ties.of(a), partition))
          .isCloseTo(literalModularity(a, partition), within(1e-12));
    }
  }

  @Test
  void louvainFindsTheBestKnownGroupsOfTheKarateClub() {
    Ties ties = Ties.of(karate());
    // 0.4198 is the proven optimum (U. Brandes et al., IEEE TKDE 20 (2008))
    assertThat(Modularity.of(ties, Louvain.of(ties))).isBetween(0.41, 0.41980);
  }

  @Test
  void louvainNeverLosesAgainstOneGroupOrNoGroups() {
    var random = new Random(RandomEvents.seed() + 1);
    for (int round = 0; round < 50; round++) {
      double[][] a = random(random, 2 + random.nextInt(12));
      Ties ties = Ties.of(a);
      double found = Modularity.of(ties, Louvain.of(ties));
      assertThat(found).isGreaterThanOrEqualTo(-1e-12);
      assertThat(found)
          .isGreaterThanOrEqualTo(Modularity.of(ties, Partition.alone(a.length)) - 1e-12);
    }
  }

  @Test
  void girvanAndNewmanFindTheirOwnGroupsOfTheKarateClub() {
    Ties ties = Ties.of(karate());
    // M. E. J. Newman and M. Girvan, Phys. Rev. E 69 (2004): best split into five, Q = 0.401
    Partition best = GirvanNewman.of(ties, 0);
    assertThat(best.groups()).isEqualTo(5);
    assertThat(Modularity.of(ties, best)).isCloseTo(0.401, within(0.0005));
    // PNAS 99 (2002): the first split is that of the club but for member 3
    Partition two = GirvanNewman.of(ties, 2);
    assertThat(two.groups()).isEqualTo(2);
    assertThat(two.of(0)).isNotEqualTo(two.of(33));
    assertThat(two.of(2)).isEqualTo(two.of(33));
  }

  @ParameterizedTest
  @EnumSource(Linkage.class)
  void joinsTheMostSimilarGroupsByDefinition(Linkage linkage) {
    var random = new Random(RandomEvents.seed() + linkage.ordinal());
    for (int round = 0; round < 30; round++) {
      double[][] similarity = distinct(random, 2 + random.nextInt(9));
      List<Double> expected = literalJoins(similarity, linkage);
      double[][] copy = new double[similarity.length][];
      for (int i = 0; i < copy.length; i++) {
        copy[i] = similarity[i].clone();
      }
      List<Double> joins =
          Agglomeration.of(copy, linkage).joins().stream()
              .map(Agglomeration.Join::similarity)
              .toList();
      assertThat(joins).hasSameSizeAs(expected);
      for (int i = 0; i < joins.size(); i++) {
        assertThat(joins.get(i)).isCloseTo(expected.get(i), within(1e-9));
      }
    }
  }

  private static double[][] distinct(Random random, int n) {
    double[][] similarity = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        similarity[i][j] = random.nextDouble() - 0.3;
        similarity[j][i] = similarity[i][j];
      }
    }
    return similarity;
  }

  private static List<Double> literalJoins(double[][] similarity, Linkage linkage) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < similarity.length; i++) {
      groups.add(List.of(i));
    }
    List<Double> joins = new ArrayList<>();
    while (groups.size() > 1) {
      double most = Double.NEGATIVE_INFINITY;
      int a = 0;
      int b = 0;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          double near = near(similarity, groups.get(i), groups.get(j), linkage);
          if (near > most) {
            most = near;
            a = i;
            b = j;
          }
        }
      }
      List<Integer> joined = new ArrayList<>(groups.get(a));
      joined.addAll(groups.remove(b));
      groups.set(a, joined);
      joins.add(most);
    }
    return joins;
  }

  private static double near(double[][] s, List<Integer> a, List<Integer> b, Linkage linkage) {
    var all =
        a.stream().flatMapToDouble(i -> b.stream().mapToDouble(j -> s[i][j])).summaryStatistics();
    return switch (linkage) {
      case SINGLE -> all.getMax();
      case AVERAGE -> all.getAverage();
      case COMPLETE -> all.getMin();
    };
  }

  @Test
  void cutsTheHierarchyIntoSoManyGroups() {
    var joins = Agglomeration.of(karate(), Linkage.AVERAGE);
    for (int groups = 1; groups <= 34; groups++) {
      assertThat(joins.into(groups).groups()).isEqualTo(groups);
    }
    assertThat(joins.into(99).groups()).isEqualTo(34);
  }

  @Test
  void tooManyNodesAreRefusedWithAdvice() {
    double[][] everyone = new double[301][301];
    for (double[] row : everyone) {
      java.util.Arrays.fill(row, 1);
    }
    assertThatThrownBy(() -> GirvanNewman.of(Ties.of(everyone), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("louvain");
  }
}

package parley.ledger.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BandedMinHashTest {
  private final Random random = new Random(Long.getLong("parley.seed", 20261124L));

  @Test
  void groupsAreThoseOfComparingEveryPair() {
    var sketches = new ArrayList<MinHash>();
    for (int family = 0; family < 120; family++) {
      String text = words(200);
      for (int copy = random.nextInt(4); copy >= 0; copy--) {
        sketches.add(MinHash.of(text + " " + words(10)));
      }
    }
    java.util.Collections.shuffle(sketches, random);
    assertThat(BandedMinHash.groups(sketches, 0.5)).isEqualTo(byEveryPair(sketches, 0.5));
  }

  @Test
  void crowdThatSharesABandIsOneGroupOnlyIfItIsAlike() {
    String text = words(150);
    List<MinHash> same = java.util.Collections.nCopies(1000, MinHash.of(text));
    assertThat(BandedMinHash.groups(same, 0.3)).containsOnly(0);
    assertThat(BandedMinHash.groups(List.of(), 0.3)).isEmpty();
    assertThat(BandedMinHash.groups(List.of(MinHash.of(text), MinHash.of(words(150))), 0.3))
        .containsExactly(0, 1);
  }

  private static int[] byEveryPair(List<MinHash> sketches, double threshold) {
    var group = new int[sketches.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < group.length; i++) {
        for (int j = 0; j < i; j++) {
          if (group[i] != group[j] && sketches.get(i).similarity(sketches.get(j)) >= threshold) {
            int least = Math.min(group[i], group[j]);
            group[i] = least;
            group[j] = least;
            changed = true;
          }
        }
      }
    }
    return group;
  }

  private String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("w").append(random.nextInt(100_000)).append(' ');
    }
    return text.toString();
  }
}

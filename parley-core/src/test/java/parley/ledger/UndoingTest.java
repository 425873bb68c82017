package parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UndoingTest {
  private static List<Undoing> chain(long... targets) {
    var undoings = new ArrayList<Undoing>();
    for (int i = 0; i < targets.length; i++) {
      var entry = new Entry(100 + i, Instant.EPOCH, "Ada", Entry.Kind.UNDO, "");
      undoings.add(new Undoing(entry, targets[i]));
    }
    return undoings;
  }

  @Test
  void anUndoneUndoingHasNoEffect() {
    assertThat(Undoing.undone(chain())).isEmpty();
    assertThat(Undoing.undone(chain(5))).isEqualTo(Set.of(5L));
    // 101 undoes 100, which undid 5
    assertThat(Undoing.undone(chain(5, 100))).isEqualTo(Set.of(100L));
    // 102 undoes 101: 100 holds again
    assertThat(Undoing.undone(chain(5, 100, 101))).isEqualTo(Set.of(101L, 5L));
    assertThat(Undoing.undone(chain(5, 6, 100))).isEqualTo(Set.of(6L, 100L));
  }

  @Test
  void theOrderInWhichTheyComeDoesNotMatter() {
    Undoing[] mixed = chain(5, 100, 101).toArray(Undoing[]::new);
    java.util.Collections.reverse(Arrays.asList(mixed));
    assertThat(Undoing.undone(List.of(mixed))).isEqualTo(Set.of(101L, 5L));
  }
}

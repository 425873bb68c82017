package parley.ledger.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.position.Position;
import parley.position.Stance;

/**
 * The semantic stage: joins statements that say the same in other words. Only dated ones with the
 * same issue and side are compared, each with the {@value #COMPARED} before it within the days of
 * {@link Utterances}: linear in the statements.
 */
final class Restatements<M> {
  /** How many statements before it each one is compared with. */
  static final int COMPARED = 64;

  private final List<Utterances.Said> said;
  private final Meanings<M> meanings;
  private final List<@Nullable M> known;

  /**
   * Compares statements.
   *
   * @param said statements of one party, by day
   * @param meanings what compares them
   */
  Restatements(List<Utterances.Said> said, Meanings<M> meanings) {
    this.said = said;
    this.meanings = meanings;
    this.known = new ArrayList<>(Collections.nCopies(said.size(), null));
  }

  /**
   * Joins them.
   *
   * @param groups one of each group of the same words, ascending
   */
  void join(List<Integer> groups, Partition partition) {
    Map<Block, List<Integer>> blocks = new HashMap<>();
    for (int i : groups) {
      if (said.get(i).day().isPresent() && !said.get(i).words().isEmpty()) {
        Position p = said.get(i).position();
        blocks.computeIfAbsent(new Block(p.issue(), p.stance()), b -> new ArrayList<>()).add(i);
      }
    }
    blocks.values().forEach(block -> joinBlock(block, partition));
  }

  private record Block(String issue, Stance stance) {}

  private void joinBlock(List<Integer> block, Partition partition) {
    long[] days = block.stream().mapToLong(i -> day(i).toEpochDay()).toArray();
    int from = 0;
    for (int k = 1; k < days.length; k++) {
      while (days[from] < days[k] - Utterances.DAYS) {
        from++;
      }
      int i = block.get(k);
      for (int j : block.subList(Math.max(from, k - COMPARED), k)) {
        if (partition.find(i) != partition.find(j) && meanings.restates(meaning(i), meaning(j))) {
          partition.join(i, j);
        }
      }
    }
  }

  /** Whether two statements say different things though their words are alike. */
  boolean contrast(int i, int j) {
    return meanings.contrasts(meaning(i), meaning(j));
  }

  private M meaning(int i) {
    M meaning = known.get(i);
    if (meaning == null) {
      meaning = meanings.of(said.get(i).words());
      known.set(i, meaning);
    }
    return meaning;
  }

  private LocalDate day(int i) {
    return said.get(i).day().orElseThrow();
  }
}

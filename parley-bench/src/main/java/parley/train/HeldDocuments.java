package parley.train;

import java.util.List;
import java.util.stream.IntStream;

/** Parts documents into those that a model learns from and those that are held out. */
public final class HeldDocuments {
  private HeldDocuments() {}

  /** Every so-manieth of them, or the others; order is kept. */
  public static <T> List<T> part(List<T> all, int every, boolean held) {
    return IntStream.range(0, all.size())
        .filter(i -> (i % every == every - 1) == held)
        .mapToObj(all::get)
        .toList();
  }
}

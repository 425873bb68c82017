package parley.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import parley.attribution.Attribution;
import parley.text.Extent;

/** Which attributions stand inside the content of another ("A says that B says that …"). */
final class Nesting {
  private Nesting() {}

  /**
   * For each attribution the index of the smallest other one whose content holds its cue (or its
   * source, where it has no cue) and its content; of equally small ones the first; -1 where there
   * is none. One sweep over the text: a·log a for a attributions, and a times the number of
   * contents that stand around one place.
   */
  static int[] outerOf(List<Attribution> attributions) {
    var outer = new int[attributions.size()];
    Arrays.fill(outer, -1);
    List<Integer> outside = inTextOrder(attributions, Attribution::content);
    var around = new ArrayList<Integer>();
    int opened = 0;
    for (int i : inTextOrder(attributions, Nesting::frame)) {
      int place = frame(attributions.get(i)).start();
      while (opened < outside.size()
          && attributions.get(outside.get(opened)).content().start() <= place) {
        around.add(outside.get(opened++));
      }
      around.removeIf(j -> attributions.get(j).content().end() <= place);
      outer[i] =
          around.stream()
              .filter(j -> j != i && holds(attributions.get(j), attributions.get(i)))
              .min(
                  Comparator.<Integer>comparingInt(j -> attributions.get(j).content().length())
                      .thenComparing(Comparator.naturalOrder()))
              .orElse(-1);
    }
    return outer;
  }

  /** The attributions that have the place, by its start. */
  private static List<Integer> inTextOrder(
      List<Attribution> attributions, Function<Attribution, Extent> place) {
    return IntStream.range(0, attributions.size())
        .boxed()
        .filter(i -> !place.apply(attributions.get(i)).isEmpty())
        .sorted(Comparator.comparingInt(i -> place.apply(attributions.get(i)).start()))
        .toList();
  }

  private static Extent frame(Attribution inside) {
    return inside.cue().isEmpty() ? inside.source() : inside.cue();
  }

  private static boolean holds(Attribution outside, Attribution inside) {
    return outside.content().contains(frame(inside))
        && outside.content().contains(inside.content());
  }
}

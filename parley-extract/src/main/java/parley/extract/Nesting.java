package parley.extract;

import java.util.Arrays;
import java.util.List;
import parley.attribution.Attribution;
import parley.text.Extent;
import parley.text.Span;

/** Which attributions stand inside the content of another ("A says that B says that …"). */
final class Nesting {
  private Nesting() {}

  /**
   * For each attribution the index of the smallest other one whose content holds its cue (or its
   * source, where it has no cue) and its content; -1 where there is none. Quadratic in the number
   * of attributions of one document.
   */
  static int[] outerOf(List<Attribution> attributions) {
    var outer = new int[attributions.size()];
    Arrays.fill(outer, -1);
    for (int i = 0; i < outer.length; i++) {
      int smallest = Integer.MAX_VALUE;
      for (int j = 0; j < outer.length; j++) {
        int length = attributions.get(j).content().length();
        if (i != j && length < smallest && holds(attributions.get(j), attributions.get(i))) {
          smallest = length;
          outer[i] = j;
        }
      }
    }
    return outer;
  }

  private static boolean holds(Attribution outside, Attribution inside) {
    Extent frame = inside.cue().isEmpty() ? inside.source() : inside.cue();
    return !frame.isEmpty()
        && holds(outside.content(), frame)
        && holds(outside.content(), inside.content());
  }

  private static boolean holds(Extent outside, Extent inside) {
    return inside.spans().stream()
        .allMatch(span -> outside.spans().stream().anyMatch(o -> covers(o, span)));
  }

  private static boolean covers(Span outside, Span inside) {
    return outside.contains(inside);
  }
}

package parley.train.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Cuts an epoch into steps of about equal size. Examples are shuffled, sorted by length within
 * pools, so that little is filled up, and the steps shuffled again.
 */
final class TrainingSteps {
  private TrainingSteps() {}

  /**
   * The steps of the examples; the same for equal random numbers.
   *
   * @param length of an example in pieces
   * @param pool how many examples are sorted together
   * @param pieces the most of a step, the filling of shorter examples included
   */
  static <T> List<List<T>> of(
      List<T> examples, ToIntFunction<T> length, int pool, int pieces, Random random) {
    var shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, random);
    var steps = new ArrayList<List<T>>();
    for (int from = 0; from < shuffled.size(); from += pool) {
      var part = new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + pool)));
      part.sort(Comparator.comparingInt(e -> -length.applyAsInt(e)));
      add(part, length, pieces, steps);
    }
    Collections.shuffle(steps, random);
    return steps;
  }

  private static <T> void add(
      List<T> longestFirst, ToIntFunction<T> length, int pieces, List<List<T>> steps) {
    var step = new ArrayList<T>();
    for (T example : longestFirst) {
      int longest = length.applyAsInt(step.isEmpty() ? example : step.get(0));
      if (!step.isEmpty() && longest * (step.size() + 1) > pieces) {
        steps.add(List.copyOf(step));
        step.clear();
      }
      step.add(example);
    }
    if (!step.isEmpty()) {
      steps.add(List.copyOf(step));
    }
  }
}

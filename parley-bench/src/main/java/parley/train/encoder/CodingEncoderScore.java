package parley.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.extract.coding.CodingTask;

/** How often the network's likeliest answers are right, task by task. */
final class CodingEncoderScore {
  private CodingEncoderScore() {}

  static String of(NDManager manager, CodingNetwork network, List<CodingExample> unseen) {
    var right = new EnumMap<CodingTask, int[]>(CodingTask.class);
    for (List<CodingExample> some : CodingExample.steps(unseen, 1024, 0)) {
      try (NDManager step = manager.newSubManager()) {
        Map<CodingTask, float[]> scores = scores(step, network, some);
        for (CodingTask task : CodingTask.values()) {
          int[] count = right.computeIfAbsent(task, t -> new int[2]);
          float[] all = scores.getOrDefault(task, new float[0]);
          int n = all.length / some.size();
          for (int i = 0; i < some.size(); i++) {
            int label = some.get(i).label(task);
            if (label >= 0) {
              count[0] += best(all, i * n, n) == label ? 1 : 0;
              count[1]++;
            }
          }
        }
      }
    }
    var line = new StringBuilder("unseen:");
    right.forEach(
        (task, count) ->
            line.append(
                String.format(
                    Locale.ROOT,
                    " %s %.3f of %d",
                    task.name().toLowerCase(Locale.ROOT),
                    count[0] / (double) Math.max(1, count[1]),
                    count[1])));
    return line.toString();
  }

  private static Map<CodingTask, float[]> scores(
      NDManager step, CodingNetwork network, List<CodingExample> some) {
    return GradientMode.unrecorded(
        () -> {
          Map<CodingTask, NDArray> arrays =
              network.scores(step, some.stream().map(CodingExample::input).toList(), false);
          var scores = new EnumMap<CodingTask, float[]>(CodingTask.class);
          arrays.forEach((task, array) -> scores.put(task, array.toFloatArray()));
          return scores;
        });
  }

  private static int best(float[] scores, int from, int n) {
    int best = 0;
    for (int i = 1; i < n; i++) {
      best = scores[from + i] > scores[from + best] ? i : best;
    }
    return best;
  }
}

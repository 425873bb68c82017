package parley.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.extract.coding.CodingTask;

/** One step of learning to code: the losses of a few statements and their gradients. */
final class CodingStep {
  private static final int THREADS = 2;

  private CodingStep() {}

  /**
   * Adds the gradients of the statements' losses to those of the weights, on two threads; returns
   * the loss in nats a statement, all tasks together.
   */
  static float learn(NDManager manager, CodingNetwork network, List<CodingExample> examples) {
    int parts = Math.min(THREADS, examples.size());
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(
            n ->
                IntStream.range(0, examples.size())
                    .filter(i -> i % parts == n)
                    .mapToObj(examples::get)
                    .toList())
        .map(own -> learn(manager, network, own, examples.size()))
        .reduce(0f, Float::sum);
  }

  private static float learn(
      NDManager manager, CodingNetwork network, List<CodingExample> own, int all) {
    try (NDManager step = manager.newSubManager();
        GradientMode recorded = GradientMode.on()) {
      Map<CodingTask, NDArray> scores =
          network.scores(step, own.stream().map(CodingExample::input).toList(), true);
      NDArray loss = step.create(0f);
      for (var task : scores.entrySet()) {
        loss = loss.add(loss(step, task.getKey(), task.getValue(), own, all));
      }
      recorded.backward(loss);
      return loss.getFloat();
    }
  }

  private static NDArray loss(
      NDManager step, CodingTask task, NDArray scores, List<CodingExample> own, int all) {
    int labels = (int) scores.getShape().get(1);
    var wanted = new float[own.size() * labels];
    for (int i = 0; i < own.size(); i++) {
      int label = own.get(i).label(task);
      if (label >= 0) {
        wanted[i * labels + label] = -1f / all;
      }
    }
    NDArray weights = step.create(wanted, new Shape(own.size(), labels));
    return scores.logSoftmax(-1).mul(weights).sum();
  }
}

package parley.extract.coding;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.extract.linear.LinearModel;

/**
 * How much the linear models and the encoder say in each decision: a label's odds are the product
 * of both probabilities, each to the power of its weight (G. Hinton, "Products of experts", ICANN
 * 1999). The weights are fitted on documents that neither has seen, which calibrates the result.
 */
public final class CodingBlend {
  private final Map<CodingTask, Weights> weights;

  /**
   * The powers.
   *
   * @param linear of the linear model's probability
   * @param encoder of the encoder's
   */
  public record Weights(double linear, double encoder) {}

  /** A blend with these powers for each task. */
  public CodingBlend(Map<CodingTask, Weights> weights) {
    this.weights = new EnumMap<>(weights);
    for (CodingTask task : CodingTask.values()) {
      if (!weights.containsKey(task)) {
        throw new IllegalArgumentException("no weights for " + task);
      }
    }
  }

  /**
   * The probabilities of the labels.
   *
   * @param linear those of the linear model
   * @param encoder logarithms of the encoder's
   */
  public double[] probabilities(CodingTask task, double[] linear, double[] encoder) {
    return probabilities(Objects.requireNonNull(weights.get(task)), linear, encoder);
  }

  /** The same with these powers. */
  public static double[] probabilities(Weights powers, double[] linear, double[] encoder) {
    var scores = new double[linear.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = powers.linear * Math.log(Math.max(1e-9, linear[i])) + powers.encoder * encoder[i];
    }
    return LinearModel.softmax(scores, 1);
  }

  /** Lines of {@code task=linear encoder}. */
  public String lines() {
    var lines = new TreeMap<String, String>();
    weights.forEach((task, w) -> lines.put(key(task), w.linear + " " + w.encoder));
    return lines.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /**
   * Reads what {@link #lines} wrote.
   *
   * @throws IllegalArgumentException if a task is missing or has no two numbers
   */
  static CodingBlend read(Properties lines) {
    var weights = new EnumMap<CodingTask, Weights>(CodingTask.class);
    for (CodingTask task : CodingTask.values()) {
      String[] numbers = lines.getProperty(key(task), "").split(" ");
      if (numbers.length != 2) {
        throw new IllegalArgumentException("two numbers expected for " + key(task));
      }
      weights.put(
          task, new Weights(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
    }
    return new CodingBlend(weights);
  }

  private static String key(CodingTask task) {
    return task.name().toLowerCase(Locale.ROOT);
  }
}

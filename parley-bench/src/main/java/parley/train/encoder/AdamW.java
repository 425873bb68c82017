package parley.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Adam with decoupled weight decay and gradients clipped to a global length of 1 (I. Loshchilov, F.
 * Hutter, "Decoupled Weight Decay Regularization", ICLR 2019).
 */
public final class AdamW {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.98f;
  private static final float EPSILON = 1e-6f;
  private static final float DECAY = 0.01f;
  private static final float LONGEST = 1;

  private final Parameters parameters;
  private final NDManager manager;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> squares = new LinkedHashMap<>();
  private int steps;

  /** Starts without memory of earlier steps. */
  public AdamW(NDManager parent, Parameters parameters) {
    this.parameters = parameters;
    this.manager = parent.newSubManager();
    for (String name : parameters.trainedNames()) {
      means.put(name, manager.zeros(parameters.get(name).getShape()));
      squares.put(name, manager.zeros(parameters.get(name).getShape()));
    }
  }

  /** How many steps were made. */
  public int steps() {
    return steps;
  }

  /**
   * Moves the weights against their gradients and sets these to zero.
   *
   * @param rate the learning rate of a weight by its name
   * @return the length of the gradient before clipping
   */
  @SuppressWarnings("try") // the mode is in force as long as it is open
  public float step(ToDoubleFunction<String> rate) {
    steps++;
    double correction = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
    float length = gradientLength();
    float clip = Math.min(1, LONGEST / (length + 1e-6f));
    boolean usable = Float.isFinite(length);
    means.keySet().stream()
        .parallel()
        .forEach(
            name -> {
              NDArray weight = parameters.get(name);
              double by = rate.applyAsDouble(name);
              GradientMode.unrecorded(
                  () -> {
                    if (usable) {
                      move(name, weight, clip, (float) by, (float) (by * correction));
                    }
                    JniUtils.zeroGrad((PtNDArray) weight);
                    return name;
                  });
            });
    return length;
  }

  private float gradientLength() {
    try (NDManager temporary = manager.newSubManager()) {
      NDArray sum = temporary.create(0f);
      for (String name : means.keySet()) {
        NDArray gradient = parameters.get(name).getGradient();
        gradient.attach(temporary);
        sum = sum.add(gradient.square().sum());
      }
      return (float) Math.sqrt(sum.getFloat());
    }
  }

  private void move(String name, NDArray weight, float clip, float rate, float corrected) {
    try (NDManager temporary = manager.newSubManager()) {
      NDArray gradient = weight.getGradient();
      gradient.attach(temporary);
      NDArray mean = Objects.requireNonNull(means.get(name), name);
      NDArray square = Objects.requireNonNull(squares.get(name), name);
      mean.muli(BETA1);
      mean.addi(gradient.mul((1 - BETA1) * clip));
      square.muli(BETA2);
      square.addi(gradient.square().muli((1 - BETA2) * clip * clip));
      NDArray root = square.duplicate();
      root.attach(temporary);
      root = root.sqrt();
      root.attach(temporary);
      root.addi(EPSILON);
      NDArray change = mean.div(root);
      change.attach(temporary);
      change.muli(corrected);
      if (weight.getShape().dimension() > 1) {
        weight.muli(1 - rate * DECAY);
      }
      weight.subi(change);
    }
  }

  /** Writes the memory of earlier steps. */
  public void save(Path file) throws IOException {
    try (var copy = new Parameters(manager)) {
      means.forEach((n, a) -> copy.trained("mean " + n, a.toFloatArray(), a.size()));
      squares.forEach((n, a) -> copy.trained("square " + n, a.toFloatArray(), a.size()));
      copy.trained("steps", new float[] {steps}, 1);
      copy.save(file);
    }
  }

  /** Sets the memory to that of a file written by {@link #save}. */
  public void load(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (var copy = new Parameters(manager)) {
      means.forEach((n, a) -> copy.trained("mean " + n, a.toFloatArray(), a.size()));
      squares.forEach((n, a) -> copy.trained("square " + n, a.toFloatArray(), a.size()));
      copy.trained("steps", new float[] {0}, 1);
      copy.load(file);
      means.forEach((n, a) -> a.set(copy.values("mean " + n)));
      squares.forEach((n, a) -> a.set(copy.values("square " + n)));
      steps = (int) copy.values("steps")[0];
    }
  }
}

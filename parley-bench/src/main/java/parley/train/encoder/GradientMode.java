package parley.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * Whether the operations of this thread are recorded for gradients, until closed. DJL's own
 * collector allows one recording thread in the whole program; this one allows any number, whose
 * gradients add up.
 */
final class GradientMode implements AutoCloseable {
  private final boolean before = JniUtils.isGradMode();

  private GradientMode() {
    JniUtils.setGradMode(true);
  }

  static GradientMode on() {
    return new GradientMode();
  }

  /** The result of an action whose operations are not recorded. */
  static <T> T unrecorded(Supplier<T> action) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try {
      return action.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  /** Adds the gradients of the single number to those of all weights it was made from. */
  void backward(NDArray number) {
    NDArray one = number.getManager().ones(number.getShape());
    JniUtils.backward((PtNDArray) number, (PtNDArray) one, false, false);
  }

  @Override
  public void close() {
    JniUtils.setGradMode(before);
  }
}

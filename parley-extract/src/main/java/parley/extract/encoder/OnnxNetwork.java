package parley.extract.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.error.InputException;
import parley.error.ParleyException;

/**
 * A network read from an ONNX file. Each run uses one thread, so run it from several; the result of
 * a run depends on its input alone. Safe for use by several threads until closed.
 */
public final class OnnxNetwork implements AutoCloseable {
  private final OrtSession session;

  private OnnxNetwork(OrtSession session) {
    this.session = session;
  }

  /**
   * Reads a network.
   *
   * @param model bytes of an ONNX file
   * @param place where they come from, for messages
   * @throws InputException if they hold no network that can be run
   * @throws ParleyException if ONNX Runtime has no native library for this machine
   */
  public static OnnxNetwork read(byte[] model, String place) {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      return new OnnxNetwork(OrtEnvironment.getEnvironment().createSession(model, options));
    } catch (OrtException e) {
      throw new InputException(
          place, "holds no network that can be run: " + e.getMessage(), "Take another model.");
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
      throw new ParleyException(
          "The encoder does not run on this machine ("
              + e
              + "); the compact tagger does: give --fast.",
          e);
    }
  }

  /** Runs the network on the inputs. */
  public Outputs run(Inputs inputs) {
    return NativeRuns.during(() -> runNow(inputs));
  }

  private Outputs runNow(Inputs inputs) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (var input : inputs.values.entrySet()) {
        tensors.put(input.getKey(), input.getValue().tensor());
      }
      try (OrtSession.Result result = session.run(tensors)) {
        var outputs = new LinkedHashMap<String, float[]>();
        for (var output : result) {
          FloatBuffer buffer = ((OnnxTensor) output.getValue()).getFloatBuffer();
          var values = new float[buffer.remaining()];
          buffer.get(values);
          outputs.put(output.getKey(), values);
        }
        return new Outputs(outputs);
      }
    } catch (OrtException e) {
      throw new ParleyException("The encoder failed: " + e.getMessage(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ParleyException("The encoder could not be closed: " + e.getMessage(), e);
    }
  }

  private interface Values {
    OnnxTensor tensor() throws OrtException;
  }

  /** Named inputs of one run. */
  public static final class Inputs {
    private final Map<String, Values> values = new LinkedHashMap<>();

    /** Adds whole numbers, row by row. */
    public Inputs wholes(String name, int[] numbers, long... shape) {
      var wide = new long[numbers.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = numbers[i];
      }
      values.put(
          name,
          () ->
              OnnxTensor.createTensor(
                  OrtEnvironment.getEnvironment(), LongBuffer.wrap(wide), shape));
      return this;
    }

    /** Adds reals, row by row. */
    public Inputs reals(String name, float[] numbers, long... shape) {
      values.put(
          name,
          () ->
              OnnxTensor.createTensor(
                  OrtEnvironment.getEnvironment(), FloatBuffer.wrap(numbers), shape));
      return this;
    }
  }

  /** Named outputs of one run. */
  public static final class Outputs {
    private final Map<String, float[]> values;

    private Outputs(Map<String, float[]> values) {
      this.values = values;
    }

    /** The reals of an output, row by row. */
    public float[] reals(String name) {
      float[] found = values.get(name);
      if (found == null) {
        throw new ParleyException(
            "The network has no output named " + name + "; it has " + values.keySet());
      }
      return found;
    }
  }
}

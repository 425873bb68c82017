package parley.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The weights of a network by name, each trained or frozen, in a fixed order. Not for several
 * threads while training.
 */
public final class Parameters implements AutoCloseable {
  private static final int MAGIC = 0x50454e31;

  private final NDManager manager;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();

  /** No weights yet. */
  public Parameters(NDManager parent) {
    this.manager = parent.newSubManager();
  }

  /** Adds a weight that training changes. */
  public void trained(String name, float[] values, long... shape) {
    frozen(name, values, shape);
    get(name).setRequiresGradient(true);
  }

  /** Adds a weight that stays as it is. */
  public void frozen(String name, float[] values, long... shape) {
    NDArray array = manager.create(values, new Shape(shape));
    array.setName(name);
    if (arrays.put(name, array) != null) {
      throw new IllegalArgumentException("two weights are named " + name);
    }
  }

  /** Adds a trained weight with normally distributed values. */
  public void random(String name, Random random, double deviation, long... shape) {
    var values = new float[(int) new Shape(shape).size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    trained(name, values, shape);
  }

  /** Adds a trained weight with one value throughout. */
  public void constant(String name, float value, long... shape) {
    var values = new float[(int) new Shape(shape).size()];
    java.util.Arrays.fill(values, value);
    trained(name, values, shape);
  }

  /** The weight of that name. */
  public NDArray get(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weight is named " + name + "; there are " + names());
    }
    return array;
  }

  /** The names in order. */
  public List<String> names() {
    return List.copyOf(arrays.keySet());
  }

  /** The names of the weights that training changes. */
  public List<String> trainedNames() {
    return names().stream().filter(n -> get(n).hasGradient()).toList();
  }

  /** The values of the weight. */
  public float[] values(String name) {
    return get(name).toFloatArray();
  }

  /** Writes all trained weights; the file is complete or not there. */
  public void save(Path file) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 20))) {
      out.writeInt(MAGIC);
      List<String> names = trainedNames();
      out.writeInt(names.size());
      for (String name : names) {
        out.writeUTF(name);
        float[] values = values(name);
        out.writeInt(values.length);
        var bytes = ByteBuffer.allocate(4 * values.length);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
      }
    }
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Sets the weights to those of a file written by {@link #save}; others stay. */
  public void load(Path file) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      if (in.readInt() != MAGIC) {
        throw new IOException(file + " holds no weights of an encoder");
      }
      for (int n = in.readInt(); n > 0; n--) {
        String name = in.readUTF();
        var bytes = new byte[4 * in.readInt()];
        in.readFully(bytes);
        var values = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        get(name).set(values);
      }
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}

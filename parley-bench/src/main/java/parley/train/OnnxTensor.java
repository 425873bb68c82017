package parley.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One tensor of an ONNX model, read by name: reals, or bytes as the whole numbers they are.
 *
 * <p>Walks the protocol-buffer fields ModelProto.graph (7), GraphProto.initializer (5) and
 * TensorProto dims (1), data_type (2), name (8), raw_data (9) of the ONNX specification.
 *
 * @param dimensions the lengths of its axes
 * @param values row by row
 */
public record OnnxTensor(long[] dimensions, float[] values) {
  private static final int GRAPH = 7;
  private static final int INITIALIZER = 5;
  private static final int DIMS = 1;
  private static final int DATA_TYPE = 2;
  private static final int INT8 = 3;
  private static final int NAME = 8;
  private static final int RAW_DATA = 9;

  /** The tensor whose name contains the text. */
  public static OnnxTensor read(Path model, String name) throws IOException {
    try (var channel = FileChannel.open(model)) {
      ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      while (file.hasRemaining()) {
        ByteBuffer graph = field(file, GRAPH);
        while (graph.hasRemaining()) {
          ByteBuffer tensor = field(graph, INITIALIZER);
          if (tensor.hasRemaining() && nameOf(tensor.duplicate()).contains(name)) {
            return parse(tensor);
          }
        }
      }
    }
    throw new IOException(model + " holds no tensor named " + name);
  }

  /** All tensors of the model by name, in the order of the file. */
  public static Map<String, OnnxTensor> readAll(Path model) throws IOException {
    var all = new LinkedHashMap<String, OnnxTensor>();
    try (var channel = FileChannel.open(model)) {
      ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      while (file.hasRemaining()) {
        ByteBuffer graph = field(file, GRAPH);
        while (graph.hasRemaining()) {
          ByteBuffer tensor = field(graph, INITIALIZER);
          if (tensor.hasRemaining()) {
            all.put(nameOf(tensor.duplicate()), parse(tensor));
          }
        }
      }
    }
    return all;
  }

  /** Reads one field; returns its bytes if it has the number, else an empty buffer. */
  private static ByteBuffer field(ByteBuffer in, int number) {
    long key = varint(in);
    switch ((int) (key & 7)) {
      case 0 -> varint(in);
      case 1 -> in.position(in.position() + 8);
      case 5 -> in.position(in.position() + 4);
      default -> {
        int length = (int) varint(in);
        ByteBuffer bytes = in.slice(in.position(), length);
        in.position(in.position() + length);
        if (key >>> 3 == number) {
          return bytes;
        }
      }
    }
    return ByteBuffer.allocate(0);
  }

  private static String nameOf(ByteBuffer tensor) {
    while (tensor.hasRemaining()) {
      ByteBuffer name = field(tensor, NAME);
      if (name.hasRemaining()) {
        return StandardCharsets.UTF_8.decode(name).toString();
      }
    }
    return "";
  }

  private static OnnxTensor parse(ByteBuffer tensor) {
    var dimensions = new java.util.ArrayList<Long>();
    long type = 0;
    var values = new float[0];
    while (tensor.hasRemaining()) {
      int mark = tensor.position();
      long key = varint(tensor);
      if (key >>> 3 == DIMS && (key & 7) == 0) {
        dimensions.add(varint(tensor));
        continue;
      }
      if (key >>> 3 == DATA_TYPE) {
        type = varint(tensor);
        continue;
      }
      tensor.position(mark);
      ByteBuffer raw = field(tensor, RAW_DATA);
      if (raw.hasRemaining()) {
        values = type == INT8 ? bytes(raw) : reals(raw);
      }
    }
    return new OnnxTensor(dimensions.stream().mapToLong(Long::longValue).toArray(), values);
  }

  private static float[] reals(ByteBuffer raw) {
    var values = new float[raw.remaining() / Float.BYTES];
    raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  private static float[] bytes(ByteBuffer raw) {
    var values = new float[raw.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = raw.get();
    }
    return values;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = in.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}

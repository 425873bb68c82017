package parley.train.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Writes an ONNX model node by node: operators of ONNX (set 17) and, where a name begins with
 * {@code ms.}, of ONNX Runtime ({@code com.microsoft}). Field numbers are those of {@code
 * onnx.proto}; only what Parley's networks need is there.
 */
public final class OnnxGraph {
  private static final int FLOAT = 1;
  private static final int INT8 = 3;
  private static final int INT64 = 7;
  private static final int OPERATORS = 17;
  private static final String RUNTIME = "ms.";

  private final ProtoBytes nodes = new ProtoBytes();
  private final ProtoBytes tensors = new ProtoBytes();
  private final ProtoBytes ends = new ProtoBytes();
  private final String name;
  private int count;

  /** An empty graph. */
  public OnnxGraph(String name) {
    this.name = name;
  }

  /** An attribute of an operator: whole numbers, one whole number, or one real. */
  public record Attribute(String name, Object value) {
    private ProtoBytes bytes() {
      var bytes = new ProtoBytes().text(1, name);
      if (value instanceof Float real) {
        return bytes.real(2, real).number(20, 1);
      }
      if (value instanceof Integer whole) {
        return bytes.number(3, whole).number(20, 2);
      }
      for (long one : (long[]) value) {
        bytes.number(8, one);
      }
      return bytes.number(20, 7);
    }
  }

  /** Adds an operator with one output; returns the output's name. */
  public String node(String operator, List<String> inputs, Attribute... attributes) {
    return nodes(operator, inputs, 1, attributes).get(0);
  }

  /** Adds an operator; returns the names of its outputs. */
  public List<String> nodes(
      String operator, List<String> inputs, int outputs, Attribute... attributes) {
    var node = new ProtoBytes();
    inputs.forEach(i -> node.text(1, i));
    boolean runtime = operator.startsWith(RUNTIME);
    String plain = runtime ? operator.substring(RUNTIME.length()) : operator;
    var names = new java.util.ArrayList<String>();
    for (int o = 0; o < outputs; o++) {
      names.add(plain + "_" + count++);
      node.text(2, names.get(o));
    }
    node.text(3, names.get(0) + "_node").text(4, plain);
    for (Attribute attribute : attributes) {
      node.message(5, attribute.bytes());
    }
    if (runtime) {
      node.text(7, "com.microsoft");
    }
    nodes.message(1, node);
    return names;
  }

  /** Adds constant reals; returns their name. */
  public String reals(String label, float[] values, long... shape) {
    var bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return tensor(label, FLOAT, bytes.array(), shape);
  }

  /** Adds constant whole numbers in one dimension; returns their name. */
  public String wholes(String label, long... values) {
    var bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return tensor(label, INT64, bytes.array(), values.length);
  }

  /** Adds constant bytes; returns their name. */
  public String bytes(String label, byte[] values, long... shape) {
    return tensor(label, INT8, values, shape);
  }

  private String tensor(String label, int type, byte[] raw, long... shape) {
    var tensor = new ProtoBytes();
    for (long dimension : shape) {
      tensor.number(1, dimension);
    }
    String unique = label + "_" + count++;
    tensors.message(5, tensor.number(2, type).text(8, unique).bytes(9, raw));
    return unique;
  }

  /** Declares an input of whole numbers; sizes are names, or numbers as text. */
  public String wholeInput(String input, String... sizes) {
    ends.message(11, value(input, INT64, sizes));
    return input;
  }

  /** Declares an input of reals. */
  public String realInput(String input, String... sizes) {
    ends.message(11, value(input, FLOAT, sizes));
    return input;
  }

  /** Declares that a value is an output of reals under the name. */
  public void output(String output, String of, String... sizes) {
    nodes.message(
        1, new ProtoBytes().text(1, of).text(2, output).text(3, output + "_n").text(4, "Identity"));
    ends.message(12, value(output, FLOAT, sizes));
  }

  private static ProtoBytes value(String name, int type, String... sizes) {
    var shape = new ProtoBytes();
    for (String size : sizes) {
      boolean fixed = size.chars().allMatch(Character::isDigit);
      shape.message(
          1,
          fixed
              ? new ProtoBytes().number(1, Long.parseLong(size))
              : new ProtoBytes().text(2, size));
    }
    var tensor = new ProtoBytes().number(1, type).message(2, shape);
    return new ProtoBytes().text(1, name).message(2, new ProtoBytes().message(1, tensor));
  }

  /** The bytes of the model file. */
  public byte[] toByteArray() {
    var graph =
        ByteBuffer.wrap(
            concat(
                nodes.toByteArray(),
                new ProtoBytes().text(2, name).toByteArray(),
                tensors.toByteArray(),
                ends.toByteArray()));
    return new ProtoBytes()
        .number(1, 8)
        .text(2, "parley")
        .bytes(7, graph.array())
        .message(8, new ProtoBytes().text(1, "").number(2, OPERATORS))
        .message(8, new ProtoBytes().text(1, "com.microsoft").number(2, 1))
        .toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    var out = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}

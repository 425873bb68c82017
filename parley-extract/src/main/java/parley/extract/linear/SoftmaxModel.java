package parley.extract.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Multinomial logistic regression over hashed binary features; the sum of the weights is divided by
 * the square root of their number, so that long and short cases weigh alike.
 *
 * @param classes the names of the classes
 * @param features size of the weight table, a power of two
 * @param weights of feature f and class c at {@code f * classes + c}
 * @param bias one per class
 */
public record SoftmaxModel(List<String> classes, int features, float[] weights, float[] bias) {
  private static final int STEPS = 127;

  /** Copies the list of classes. */
  public SoftmaxModel {
    classes = List.copyOf(classes);
  }

  /** The probability of each class, in the order of the classes. */
  public double[] probabilities(int[] ids) {
    int n = classes.size();
    var p = new double[n];
    double scale = scale(ids);
    for (int c = 0; c < n; c++) {
      p[c] = bias[c];
    }
    for (int id : ids) {
      int base = (id & (features - 1)) * n;
      for (int c = 0; c < n; c++) {
        p[c] += scale * weights[base + c];
      }
    }
    double top = java.util.Arrays.stream(p).max().orElse(0);
    double sum = 0;
    for (int c = 0; c < n; c++) {
      p[c] = Math.exp(p[c] - top);
      sum += p[c];
    }
    for (int c = 0; c < n; c++) {
      p[c] /= sum;
    }
    return p;
  }

  static double scale(int[] ids) {
    return 1 / Math.sqrt(Math.max(1, ids.length));
  }

  /** The index of a class; -1 if there is none of the name. */
  public int indexOf(String name) {
    return classes.indexOf(name);
  }

  /** Writes the model with eight bits a weight. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(classes.size());
    for (String name : classes) {
      out.writeUTF(name);
    }
    out.writeInt(features);
    for (int c = 0; c < classes.size(); c++) {
      float top = 1e-6f;
      for (int f = 0; f < features; f++) {
        top = Math.max(top, Math.abs(weights[f * classes.size() + c]));
      }
      out.writeFloat(bias[c]);
      out.writeFloat(top / STEPS);
      var row = new byte[features];
      for (int f = 0; f < features; f++) {
        row[f] = (byte) Math.round(weights[f * classes.size() + c] / top * STEPS);
      }
      out.write(row);
    }
  }

  /** Reads a model written by {@link #write}. */
  public static SoftmaxModel read(DataInputStream in) throws IOException {
    int n = in.readInt();
    var classes = new ArrayList<String>();
    for (int c = 0; c < n; c++) {
      classes.add(in.readUTF());
    }
    int features = in.readInt();
    var weights = new float[features * n];
    var bias = new float[n];
    var row = new byte[features];
    for (int c = 0; c < n; c++) {
      bias[c] = in.readFloat();
      float step = in.readFloat();
      in.readFully(row);
      for (int f = 0; f < features; f++) {
        weights[f * n + c] = row[f] * step;
      }
    }
    return new SoftmaxModel(classes, features, weights, bias);
  }
}

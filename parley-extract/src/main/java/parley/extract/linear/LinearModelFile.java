package parley.extract.linear;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Stores models: gzip over big-endian fields; weights that are zero cost almost nothing. Equal
 * models give equal bytes.
 */
public final class LinearModelFile {
  private static final int MAGIC = 0x504c4d31; // PLM1
  private static final int MOST_LABELS = 1000;
  private static final int MOST_BITS = 22;

  private LinearModelFile() {}

  /** Writes the models one after the other; does not close the stream. */
  public static void write(OutputStream stream, List<LinearModel> models) throws IOException {
    var gzip = new GZIPOutputStream(stream);
    var out = new DataOutputStream(gzip);
    out.writeInt(MAGIC);
    out.writeInt(models.size());
    for (LinearModel model : models) {
      LinearModel.Parameters p = model.parameters();
      out.writeUTF(model.name());
      out.writeInt(model.labels().size());
      for (String label : model.labels()) {
        out.writeUTF(label);
      }
      out.writeInt(p.bits());
      out.writeFloat(p.temperature());
      writeFloats(out, p.scale());
      writeFloats(out, p.bias());
      writeFloats(out, p.sharedWeights());
      out.write(p.weights());
    }
    out.flush();
    gzip.finish();
  }

  /** Reads what {@link #write} wrote; fails with an {@link IOException} on anything else. */
  public static List<LinearModel> read(InputStream stream) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a file of linear models");
    }
    int count = checked(in.readInt(), MOST_LABELS, "models");
    var models = new ArrayList<LinearModel>();
    for (int m = 0; m < count; m++) {
      String name = in.readUTF();
      int size = checked(in.readInt(), MOST_LABELS, "labels");
      var labels = new ArrayList<String>();
      for (int i = 0; i < size; i++) {
        labels.add(in.readUTF());
      }
      int bits = checked(in.readInt(), MOST_BITS, "bits");
      float temperature = in.readFloat();
      float[] scale = readFloats(in);
      float[] bias = readFloats(in);
      float[] shared = readFloats(in);
      var weights = new byte[(1 << bits) * size];
      in.readFully(weights);
      models.add(
          new LinearModel(
              name,
              labels,
              new LinearModel.Parameters(bits, weights, scale, bias, shared, temperature)));
    }
    return models;
  }

  private static int checked(int value, int most, String what) throws IOException {
    if (value < 0 || value > most) {
      throw new IOException("a file of linear models with " + value + " " + what);
    }
    return value;
  }

  private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static float[] readFloats(DataInputStream in) throws IOException {
    var values = new float[checked(in.readInt(), MOST_LABELS, "numbers")];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }
}

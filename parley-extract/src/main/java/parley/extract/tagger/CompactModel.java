package parley.extract.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The two chains and the confidence of the compact tagger, stored with eight bits a weight: each
 * label's weights as whole multiples of its largest weight / 127.
 *
 * @param reporting stems that often stand in cues
 * @param roles the first pass
 * @param links the second pass
 * @param confidence of whole relations
 * @param threshold relations less sure than this are left out, in [0,1]
 */
record CompactModel(
    ReportingWords reporting,
    LinearChain roles,
    LinearChain links,
    Confidence confidence,
    double threshold) {
  private static final int MAGIC = 0x50544731;
  private static final int STEPS = 127;

  /** Writes the model, compressed. */
  void write(OutputStream out) throws IOException {
    var gzip = new GZIPOutputStream(out);
    var data = new DataOutputStream(new java.io.BufferedOutputStream(gzip, 1 << 16));
    data.writeInt(MAGIC);
    int[] stems = reporting.hashes();
    data.writeInt(stems.length);
    for (int stem : stems) {
      data.writeInt(stem);
    }
    writeChain(roles, data);
    writeChain(links, data);
    for (double weight : confidence.weights()) {
      data.writeDouble(weight);
    }
    data.writeDouble(threshold);
    data.flush();
    gzip.finish();
  }

  /** Reads a model written by {@link #write}. */
  static CompactModel read(InputStream in) throws IOException {
    var data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
    if (data.readInt() != MAGIC) {
      throw new IOException("not a compact tagger model");
    }
    var stems = new int[data.readInt()];
    for (int i = 0; i < stems.length; i++) {
      stems[i] = data.readInt();
    }
    LinearChain roles = readChain(data);
    LinearChain links = readChain(data);
    var weights = new ArrayList<Double>();
    for (int i = 0; i <= Confidence.SIGNALS; i++) {
      weights.add(data.readDouble());
    }
    return new CompactModel(
        new ReportingWords(stems), roles, links, new Confidence(weights), data.readDouble());
  }

  private static void writeChain(LinearChain chain, DataOutputStream data) throws IOException {
    data.writeInt(chain.labels);
    data.writeInt(chain.features);
    for (float weight : chain.initial) {
      data.writeFloat(weight);
    }
    for (float weight : chain.transitions) {
      data.writeFloat(weight);
    }
    for (int l = 0; l < chain.labels; l++) {
      float top = 1e-6f;
      for (int f = 0; f < chain.features; f++) {
        top = Math.max(top, Math.abs(chain.weights[f * chain.labels + l]));
      }
      data.writeFloat(top / STEPS);
      var row = new byte[chain.features];
      for (int f = 0; f < chain.features; f++) {
        row[f] = (byte) Math.round(chain.weights[f * chain.labels + l] / top * STEPS);
      }
      data.write(row);
    }
  }

  private static LinearChain readChain(DataInputStream data) throws IOException {
    int labels = data.readInt();
    int features = data.readInt();
    var chain = new LinearChain(labels, features);
    for (int i = 0; i < chain.initial.length; i++) {
      chain.initial[i] = data.readFloat();
    }
    for (int i = 0; i < chain.transitions.length; i++) {
      chain.transitions[i] = data.readFloat();
    }
    var row = new byte[features];
    for (int l = 0; l < labels; l++) {
      float step = data.readFloat();
      data.readFully(row);
      for (int f = 0; f < features; f++) {
        chain.weights[f * labels + l] = row[f] * step;
      }
    }
    return chain;
  }
}

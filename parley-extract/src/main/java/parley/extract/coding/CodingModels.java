package parley.extract.coding;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import parley.extract.linear.SoftmaxModel;
import parley.provenance.Sha256;

/**
 * The classifiers of the coder, learned from statements coded by people.
 *
 * @param position whether a statement takes a position: {@code no}, {@code yes}
 * @param issue which issue of the built-in code book
 * @param stance {@code for}, {@code against}
 * @param act which speech act
 * @param strength {@code 1} to {@code 4}
 * @param hash names the models in provenance
 */
record CodingModels(
    SoftmaxModel position,
    SoftmaxModel issue,
    SoftmaxModel stance,
    SoftmaxModel act,
    SoftmaxModel strength,
    String hash) {
  private static final String RESOURCE = "coding.model";

  /** The models that ship with Parley. */
  static CodingModels standard() {
    try (InputStream in =
        Objects.requireNonNull(CodingModels.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped coding models", e);
    }
  }

  static CodingModels read(byte[] bytes) throws IOException {
    var in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes))));
    return new CodingModels(
        SoftmaxModel.read(in),
        SoftmaxModel.read(in),
        SoftmaxModel.read(in),
        SoftmaxModel.read(in),
        SoftmaxModel.read(in),
        Sha256.of(bytes).substring(0, 12));
  }

  void write(OutputStream out) throws IOException {
    var gzip = new GZIPOutputStream(out);
    var data = new DataOutputStream(gzip);
    position.write(data);
    issue.write(data);
    stance.write(data);
    act.write(data);
    strength.write(data);
    data.flush();
    gzip.finish();
  }
}

package parley.extract.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import parley.extract.linear.LinearModel;
import parley.extract.linear.LinearModelFile;

/**
 * The trained models of the coder; docs/model-cards/coding.md tells from what they learned.
 *
 * @param position whether a side is taken
 * @param issue on what
 * @param stance which side
 * @param act what is done by saying it
 * @param strength how firmly
 */
public record CodingModels(
    LinearModel position,
    LinearModel issue,
    LinearModel stance,
    LinearModel act,
    LinearModel strength) {
  private static final String RESOURCE = "coding.model";

  /** The models that ship with Parley; read once, in less than a fifth of a second. */
  public static CodingModels standard() {
    return Shipped.MODELS;
  }

  private static final class Shipped {
    static final CodingModels MODELS = load();

    private static CodingModels load() {
      try (InputStream in =
          Objects.requireNonNull(CodingModels.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  public static CodingModels read(InputStream in) throws IOException {
    List<LinearModel> models = LinearModelFile.read(in);
    if (models.size() != 5) {
      throw new IOException("five models expected, found " + models.size());
    }
    return new CodingModels(
        models.get(0), models.get(1), models.get(2), models.get(3), models.get(4));
  }

  /** Writes the models; equal models give equal bytes. */
  public void write(OutputStream out) throws IOException {
    LinearModelFile.write(out, List.of(position, issue, stance, act, strength));
  }
}

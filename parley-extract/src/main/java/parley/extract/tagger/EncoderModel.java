package parley.extract.tagger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.error.InputException;
import parley.error.Problem;
import parley.extract.encoder.OnnxNetwork;
import parley.extract.encoder.WordPieces;
import parley.provenance.Sha256;

/**
 * The files of an encoder tagger: {@code encoder.onnx} (the encoder and its first head), {@code
 * links.onnx} (the second head), {@code vocabulary.txt} (one WordPiece a line) and {@code
 * tagger.properties} (see {@link EncoderSettings}). What each network must take and give stands in
 * docs/model-cards/encoder-tagger.md.
 */
public final class EncoderModel {
  private static final List<String> FILES =
      List.of("encoder.onnx", "links.onnx", "vocabulary.txt", "tagger.properties");

  private EncoderModel() {}

  /** The tagger with the model that ships with Parley. */
  public static EncoderAttributor standard() {
    return read("the shipped encoder", EncoderModel::resource);
  }

  /**
   * The tagger with the model in a folder.
   *
   * @throws InputException if a file is missing or cannot be used; all missing ones at once
   */
  public static EncoderAttributor read(Path folder) {
    List<Problem> missing =
        FILES.stream()
            .filter(f -> !Files.isRegularFile(folder.resolve(f)))
            .map(f -> Problem.at(folder.resolve(f).toString(), "is missing from the model"))
            .toList();
    if (!missing.isEmpty()) {
      throw new InputException(missing);
    }
    return read(folder.toString(), file -> Files.readAllBytes(folder.resolve(file)));
  }

  private interface Source {
    byte[] bytes(String file) throws IOException;
  }

  private static EncoderAttributor read(String place, Source source) {
    try {
      var files = new ArrayList<byte[]>();
      for (String file : FILES) {
        files.add(source.bytes(file));
      }
      var network =
          new OnnxTagger(
              OnnxNetwork.read(files.get(0), place + ": " + FILES.get(0)),
              OnnxNetwork.read(files.get(1), place + ": " + FILES.get(1)));
      var vocabulary = WordPieces.read(new ByteArrayInputStream(files.get(2)));
      var settings = EncoderSettings.read(new ByteArrayInputStream(files.get(3)));
      var hashes = new StringBuilder();
      files.forEach(f -> hashes.append(Sha256.of(f)));
      String hash = Sha256.of(hashes.toString());
      return new EncoderAttributor(
          vocabulary, network, settings, "encoder-tagger/" + hash.substring(0, 12));
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(
          place, "cannot be read: " + e.getMessage(), "Make the model again or take another one.");
    }
  }

  private static byte[] resource(String file) throws IOException {
    try (InputStream in = EncoderModel.class.getResourceAsStream("encoder/" + file)) {
      if (in == null) {
        throw new IOException("no resource encoder/" + file);
      }
      return in.readAllBytes();
    }
  }
}

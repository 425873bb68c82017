package parley.extract.tagger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
  private static final String ENCODER = "encoder.onnx";
  private static final String LINKS = "links.onnx";
  private static final String VOCABULARY = "vocabulary.txt";
  private static final String SETTINGS = "tagger.properties";
  private static final List<String> FILES = List.of(ENCODER, LINKS, VOCABULARY, SETTINGS);

  private static @Nullable Map<MarkingScheme, EncoderAttributor> shipped;

  private EncoderModel() {}

  /** The tagger with the model that ships with Parley, read once for all schemes. */
  public static EncoderAttributor standard(MarkingScheme scheme) {
    return Objects.requireNonNull(standard().get(scheme));
  }

  /** The taggers with the model that ships with Parley, one for each scheme; read once. */
  public static synchronized Map<MarkingScheme, EncoderAttributor> standard() {
    Map<MarkingScheme, EncoderAttributor> known = shipped;
    if (known == null) {
      known = read("the shipped encoder", EncoderModel::resource);
      shipped = known;
    }
    return known;
  }

  /**
   * The taggers with the model in a folder, one for each scheme. A model that knows no other scheme
   * marks attributions.
   *
   * @throws InputException if a file is missing or cannot be used; all missing ones at once
   */
  public static Map<MarkingScheme, EncoderAttributor> read(Path folder) {
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

  /**
   * The network of the model in a folder, without settings.
   *
   * @throws InputException if a file cannot be used
   */
  public static EncoderNetwork network(Path folder) {
    return network(folder.toString(), file -> Files.readAllBytes(folder.resolve(file)));
  }

  private interface Source {
    byte[] bytes(String file) throws IOException;
  }

  private static Map<MarkingScheme, EncoderAttributor> read(String place, Source source) {
    try {
      var hashes = new StringBuilder();
      for (String file : FILES) {
        hashes.append(Sha256.of(source.bytes(file)));
      }
      var vocabulary = WordPieces.read(new ByteArrayInputStream(source.bytes(VOCABULARY)));
      String name = "encoder-tagger/" + Sha256.of(hashes.toString()).substring(0, 12);
      EncoderNetwork network = network(place, source);
      var taggers = new EnumMap<MarkingScheme, EncoderAttributor>(MarkingScheme.class);
      for (MarkingScheme scheme : MarkingScheme.values()) {
        var settings =
            EncoderSettings.read(new ByteArrayInputStream(source.bytes(SETTINGS)), scheme);
        taggers.put(scheme, new EncoderAttributor(vocabulary, network, settings, scheme, name));
      }
      return taggers;
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(place, e);
    }
  }

  private static EncoderNetwork network(String place, Source source) {
    try {
      return new OnnxTagger(
          OnnxNetwork.read(source.bytes(ENCODER), place + ": " + ENCODER),
          OnnxNetwork.read(source.bytes(LINKS), place + ": " + LINKS));
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  private static InputException unreadable(String place, Exception cause) {
    return new InputException(
        place, "cannot be read: " + cause.getMessage(), "Make the model again or take another.");
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

package parley.train.encoder;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import parley.extract.encoder.WordPieces;

/** The vocabulary of a {@code tokenizer.json}. */
final class Vocabulary {
  private Vocabulary() {}

  static WordPieces read(Path tokenizer) throws IOException {
    return WordPieces.read(
        new ByteArrayInputStream(lines(tokenizer).getBytes(StandardCharsets.UTF_8)));
  }

  /** One piece a line, in the order of their ids. */
  static String lines(Path tokenizer) throws IOException {
    var byId = new TreeMap<Integer, String>();
    new ObjectMapper()
        .readTree(tokenizer.toFile())
        .at("/model/vocab")
        .properties()
        .forEach(e -> byId.put(e.getValue().asInt(), e.getKey()));
    return String.join("\n", byId.values()) + "\n";
  }
}

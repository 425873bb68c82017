package parley.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole words of an encoder's vocabulary with their input embeddings.
 *
 * @param ids the number of each word in the vocabulary, in the order of the words
 * @param table all embeddings, one after the other
 * @param width numbers of an embedding
 */
record EncoderWords(SortedMap<String, Integer> ids, float[] table, int width) {
  /** Reads a {@code model.onnx} and its {@code tokenizer.json}. */
  static EncoderWords read(Path model, Path tokenizer) throws IOException {
    OnnxTensor table = OnnxTensor.read(model, "word_embeddings.weight");
    var ids = new TreeMap<String, Integer>();
    new ObjectMapper()
        .readTree(tokenizer.toFile())
        .at("/model/vocab")
        .properties()
        .forEach(e -> ids.put(e.getKey(), e.getValue().asInt()));
    ids.keySet().removeIf(word -> !word.matches("[a-z][a-z']+"));
    return new EncoderWords(ids, table.values(), (int) table.dimensions()[1]);
  }

  int id(String word) {
    return Objects.requireNonNull(ids.get(word), word);
  }

  /** A copy of the word's embedding. */
  float[] embedding(String word) {
    int at = id(word) * width;
    return Arrays.copyOfRange(table, at, at + width);
  }
}

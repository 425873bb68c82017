package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.StringTokenizer;

/**
 * Writes a corpus of any number of documents from those of others: each takes a document by chance,
 * shuffles its paragraphs and keeps the first of them, as many as an article has, so that wording
 * is real and no text comes twice. Same arguments, same file.
 */
public final class MixedCorpus {
  private static final long SEED = 20261128;
  private static final int WORDS = 400;

  private MixedCorpus() {}

  /**
   * Writes the file.
   *
   * @param args the file to write, the number of documents, and {@code .jsonl} corpora
   */
  public static void main(String[] args) throws IOException {
    var json = new ObjectMapper();
    var all = new ArrayList<JsonNode>();
    for (String file : List.of(args).subList(2, args.length)) {
      for (String line : Files.readAllLines(Path.of(file))) {
        all.add(json.readTree(line));
      }
    }
    var random = new Random(SEED);
    long words = 0;
    try (var out = Files.newBufferedWriter(Path.of(args[0]))) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        ObjectNode document = all.get(random.nextInt(all.size())).deepCopy();
        var paragraphs =
            new ArrayList<>(List.of(document.path("text").asText().split("\\n\\s*\\n")));
        Collections.shuffle(paragraphs, random);
        var text = new StringBuilder();
        int length = 0;
        for (int p = 0; p < paragraphs.size() && length < WORDS; p++) {
          text.append(paragraphs.get(p)).append("\n\n");
          length += new StringTokenizer(paragraphs.get(p)).countTokens();
        }
        document.put("id", "mixed-" + i).put("text", text + "Number " + i + ".");
        words += length;
        out.write(document.toString());
        out.newLine();
      }
    }
    System.out.println(args[1] + " documents, " + words + " words");
  }
}

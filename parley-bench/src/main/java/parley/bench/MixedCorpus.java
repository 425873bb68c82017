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

/**
 * Writes a corpus of any number of documents from those of others: each takes a document by chance
 * and shuffles its paragraphs, so that lengths and wording are real and no text comes twice. Same
 * arguments, same file.
 */
public final class MixedCorpus {
  private static final long SEED = 20261128;

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
        var paragraphs = new ArrayList<>(List.of(document.path("text").asText().split("\\n\\s*\\n")));
        Collections.shuffle(paragraphs, random);
        String text = String.join("\n\n", paragraphs) + "\n\nNumber " + i + ".";
        document.put("id", "mixed-" + i).put("text", text);
        words += text.split("\\s+").length;
        out.write(document.toString());
        out.newLine();
      }
    }
    System.out.println(args[1] + " documents, " + words + " words");
  }
}

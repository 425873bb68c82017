package parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import parley.ledger.duplicate.MinHash;
import parley.ledger.duplicate.SourceFamilies;

/**
 * How well near copies of documents are told from others: every text of a corpus is edited as wire
 * copies and reprints are, and every pair of texts is judged. The run line and results are in
 * docs/benchmarks-ledger.md.
 */
public final class NearDuplicateEval {
  private static final long SEED = 20261125;
  private static final int SHORTEST = 400;
  private static final double[] THRESHOLDS = {0.2, SourceFamilies.COPY, 0.4, 0.5, 0.6};

  private NearDuplicateEval() {}

  private record Text(int original, String edit, MinHash sketch) {}

  /**
   * Prints precision, recall and F1 of pairs.
   *
   * @param args a {@code .jsonl} corpus
   */
  public static void main(String[] args) throws IOException {
    var random = new Random(SEED);
    var texts = new ArrayList<Text>();
    List<String> corpus = corpus(Path.of(args[0]));
    for (int i = 0; i < corpus.size(); i++) {
      String text = corpus.get(i);
      texts.add(new Text(i, "original", MinHash.of(text)));
      texts.add(new Text(i, "cut", MinHash.of(cut(text))));
      texts.add(new Text(i, "reordered", MinHash.of(reordered(text, random))));
      texts.add(new Text(i, "reworded", MinHash.of(reworded(text, random))));
      texts.add(new Text(i, "new byline", MinHash.of("By A. Writer, GENEVA. " + text + " © Post")));
    }
    System.out.printf(Locale.ROOT, "%d texts, %d with edits%n", corpus.size(), texts.size());
    for (double threshold : THRESHOLDS) {
      score(texts, threshold);
    }
    for (String edit : List.of("cut", "reordered", "reworded", "new byline")) {
      found(texts, edit);
    }
  }

  private static List<String> corpus(Path file) throws IOException {
    var json = new ObjectMapper();
    var texts = new ArrayList<String>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      if (node.get("text").asText().length() >= SHORTEST) {
        texts.add(node.get("text").asText());
      }
    }
    return texts;
  }

  private static List<String> sentences(String text) {
    return new ArrayList<>(Arrays.asList(text.split("(?<=[.!?])\\s+")));
  }

  /** The first two thirds of the sentences, as reprints are shortened. */
  private static String cut(String text) {
    List<String> all = sentences(text);
    return String.join(" ", all.subList(0, Math.max(1, all.size() * 2 / 3)));
  }

  private static String reordered(String text, Random random) {
    List<String> all = sentences(text);
    Collections.shuffle(all, random);
    return String.join(" ", all);
  }

  /** Every twentieth word another one, on average. */
  private static String reworded(String text, Random random) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (random.nextInt(20) == 0) {
        words[i] = words[random.nextInt(words.length)];
      }
    }
    return String.join(" ", words);
  }

  private static void score(List<Text> texts, double threshold) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean said = texts.get(i).sketch().similarity(texts.get(j).sketch()) >= threshold;
        boolean same = texts.get(i).original() == texts.get(j).original();
        right += said && same ? 1 : 0;
        wrong += said && !same ? 1 : 0;
        missed += !said && same ? 1 : 0;
      }
    }
    double precision = (double) right / (right + wrong);
    double recall = (double) right / (right + missed);
    System.out.printf(
        Locale.ROOT,
        "threshold %.1f: precision %.3f, recall %.3f, F1 %.3f of pairs%n",
        threshold,
        precision,
        recall,
        2 * precision * recall / (precision + recall));
  }

  /** Originals against one kind of edit, at the threshold in use. */
  private static void found(List<Text> texts, String edit) {
    int all = 0;
    int found = 0;
    for (Text a : texts) {
      for (Text b : texts) {
        if (a.original() == b.original() && a.edit().equals("original") && b.edit().equals(edit)) {
          all++;
          found += a.sketch().similarity(b.sketch()) >= SourceFamilies.COPY ? 1 : 0;
        }
      }
    }
    System.out.printf(Locale.ROOT, "%s: %d of %d found%n", edit, found, all);
  }
}

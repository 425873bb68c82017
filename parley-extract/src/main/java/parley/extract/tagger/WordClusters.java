package parley.extract.tagger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Groups of words of like meaning, coarse and fine, made from an encoder's word embeddings (see
 * docs/model-cards/compact-tagger.md). They let the taggers treat a word they never saw in training
 * like its neighbours.
 */
public final class WordClusters {
  /** The number of a word that stands in no cluster. */
  public static final int NONE = -1;

  private static final String RESOURCE = "word-clusters.tsv.gz";

  private final Map<String, int[]> clusters;

  private WordClusters(Map<String, int[]> clusters) {
    this.clusters = clusters;
  }

  /** The clusters that ship with Parley. */
  public static WordClusters standard() {
    return Shipped.CLUSTERS;
  }

  /** The coarse group of a lower-case word, or {@link #NONE}. */
  public int coarse(String lower) {
    int[] found = clusters.get(lower);
    return found == null ? NONE : found[0];
  }

  /** The fine group of a lower-case word, or {@link #NONE}. */
  public int fine(String lower) {
    int[] found = clusters.get(lower);
    return found == null ? NONE : found[1];
  }

  private static final class Shipped {
    static final WordClusters CLUSTERS = read();

    private static WordClusters read() {
      var map = new HashMap<String, int[]>(1 << 16);
      try (var in =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(
                      Objects.requireNonNull(
                          WordClusters.class.getResourceAsStream(RESOURCE), RESOURCE)),
                  StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          int a = line.indexOf('\t');
          int b = line.indexOf('\t', a + 1);
          map.put(
              line.substring(0, a),
              new int[] {
                Integer.parseInt(line, a + 1, b, 10),
                Integer.parseInt(line, b + 1, line.length(), 10)
              });
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
      return new WordClusters(map);
    }
  }
}

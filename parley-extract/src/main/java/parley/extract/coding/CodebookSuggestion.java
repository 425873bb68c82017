package parley.extract.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.position.Statement;
import parley.text.Document;
import parley.text.Extent;

/**
 * Proposes issues for a code book from what is said in documents: contents that use like words form
 * a group, with the words typical of it and a few examples, for a person to name, merge and edit.
 *
 * <p>Groups are made by spherical k-means over directions of rare words (I. S. Dhillon, D. S.
 * Modha, Concept decompositions for large sparse text data using clustering, Machine Learning 42,
 * 2001, doi:10.1023/A:1007612920971), started from contents that lie farthest from each other, so
 * that equal documents give equal proposals. Cost: rounds × contents × groups × dimensions.
 */
public final class CodebookSuggestion {
  private static final int ROUNDS = 20;
  private static final int FEWEST = 3;
  private static final int CUES = 8;
  private static final int PROPOSITIONS = 4;
  private static final int LONGEST_EXAMPLE = 160;
  private static final Set<String> COMMON =
      Set.of(
          "that",
          "this",
          "with",
          "from",
          "have",
          "will",
          "would",
          "should",
          "could",
          "their",
          "they",
          "there",
          "which",
          "what",
          "when",
          "were",
          "been",
          "being",
          "more",
          "than",
          "also",
          "only",
          "other",
          "into",
          "about",
          "must",
          "need",
          "needs",
          "very",
          "some",
          "such",
          "these",
          "those",
          "them",
          "then",
          "your",
          "ours",
          "both",
          "each",
          "many",
          "most",
          "does",
          "even",
          "said",
          "make",
          "made",
          "want",
          "wants",
          "take",
          "like",
          "just",
          "because",
          "after",
          "before",
          "where",
          "while",
          "under",
          "over",
          "between",
          "against",
          "through",
          "without",
          "today",
          "come",
          "still",
          "shall",
          "cannot",
          "everything",
          "every",
          "first",
          "well");

  /**
   * A proposed issue.
   *
   * @param words typical of it, most typical first
   * @param propositions proposed sentences that a party can be for or against, each with an example
   * @param contents how many contents it was made from
   */
  public record Group(List<String> words, List<Said> propositions, int contents) {
    /** Copies the lists. */
    public Group {
      words = List.copyOf(words);
      propositions = List.copyOf(propositions);
    }
  }

  /**
   * A proposed proposition.
   *
   * @param says the sentence
   * @param words of it that are typical of the group
   * @param example the content it comes from
   */
  public record Said(String says, List<String> words, String example) {
    /** Copies the list. */
    public Said {
      words = List.copyOf(words);
    }
  }

  private record Content(String text, String proposition, Set<String> words, float[] direction) {}

  private final List<Content> contents = new ArrayList<>();
  private final WordVectors vectors = WordVectors.standard();

  /** Adds what takes a position in a document; the rest says nothing about what is negotiated. */
  public void add(Document document, List<Statement> statements) {
    var names = new NameWords(document.text());
    for (Statement statement : statements) {
      statement
          .position()
          .ifPresent(
              position -> {
                Extent extent = statement.attribution().content();
                var wording = new Wording(document.text(), extent);
                contents.add(
                    new Content(
                        extent.in(document.text()).replaceAll("\\s+", " ").strip(),
                        position.proposition(),
                        words(wording, names),
                        vectors.direction(wording)));
              });
    }
  }

  /** How many contents there are to group. */
  public int size() {
    return contents.size();
  }

  /** The groups, largest first; those of fewer than three contents are left out. */
  public List<Group> groups(int most) {
    if (contents.isEmpty()) {
      return List.of();
    }
    int[] group = assigned(Math.min(most, contents.size()));
    Map<String, Integer> everywhere = counts(contents);
    var members = new TreeMap<Integer, List<Content>>();
    for (int i = 0; i < group.length; i++) {
      members.computeIfAbsent(group[i], k -> new ArrayList<>()).add(contents.get(i));
    }
    var groups = new ArrayList<Group>();
    for (List<Content> of : members.values()) {
      if (of.size() >= Math.min(FEWEST, contents.size())) {
        groups.add(group(of, everywhere));
      }
    }
    groups.sort(Comparator.comparingInt((Group g) -> -g.contents()));
    return groups;
  }

  private int[] assigned(int most) {
    List<float[]> centres = farthest(most);
    var group = new int[contents.size()];
    for (int round = 0; round < ROUNDS; round++) {
      boolean moved = false;
      for (int i = 0; i < group.length; i++) {
        int best = nearest(contents.get(i).direction(), centres);
        moved |= best != group[i];
        group[i] = best;
      }
      if (!moved && round > 0) {
        break;
      }
      centres = centres(group, centres.size());
    }
    return group;
  }

  /** Contents of which each lies as far as possible from those before it. */
  private List<float[]> farthest(int most) {
    var chosen = new ArrayList<float[]>();
    chosen.add(contents.get(0).direction());
    while (chosen.size() < most) {
      int best = 0;
      double least = Double.MAX_VALUE;
      for (int i = 0; i < contents.size(); i++) {
        float[] direction = contents.get(i).direction();
        double near = WordVectors.dot(direction, chosen.get(nearest(direction, chosen)));
        if (near < least) {
          least = near;
          best = i;
        }
      }
      chosen.add(contents.get(best).direction());
    }
    return chosen;
  }

  private static int nearest(float[] direction, List<float[]> centres) {
    int best = 0;
    for (int k = 1; k < centres.size(); k++) {
      if (WordVectors.dot(direction, centres.get(k))
          > WordVectors.dot(direction, centres.get(best))) {
        best = k;
      }
    }
    return best;
  }

  private List<float[]> centres(int[] group, int count) {
    var centres = new ArrayList<float[]>();
    for (int k = 0; k < count; k++) {
      centres.add(new float[vectors.dimensions()]);
    }
    for (int i = 0; i < group.length; i++) {
      float[] centre = centres.get(group[i]);
      float[] direction = contents.get(i).direction();
      for (int d = 0; d < centre.length; d++) {
        centre[d] += direction[d];
      }
    }
    centres.forEach(WordVectors::unit);
    return centres;
  }

  private static Map<String, Integer> counts(List<Content> of) {
    var counts = new HashMap<String, Integer>();
    of.forEach(content -> content.words().forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts;
  }

  private Group group(List<Content> of, Map<String, Integer> everywhere) {
    Map<String, Integer> here = new TreeMap<>(counts(of));
    List<String> words =
        here.keySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (String w) -> -typical(count(here, w), count(everywhere, w), of.size()))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(CUES)
            .toList();
    var said = new ArrayList<Said>();
    var seen = new HashSet<String>();
    of.stream()
        .sorted(
            Comparator.comparingInt((Content c) -> -shared(c.words(), words).size())
                .thenComparingInt(c -> c.text().length())
                .thenComparing(Content::text))
        .filter(c -> c.text().length() <= LONGEST_EXAMPLE && c.text().length() > 0)
        .filter(c -> !shared(c.words(), words).isEmpty() && seen.add(c.proposition()))
        .limit(PROPOSITIONS)
        .forEach(c -> said.add(new Said(c.proposition(), shared(c.words(), words), c.text())));
    return new Group(words, said, of.size());
  }

  private static int count(Map<String, Integer> counts, String word) {
    return counts.getOrDefault(word, 0);
  }

  /** How much more often a word stands in the group than its share of all contents, at a count. */
  private double typical(int here, int everywhere, int size) {
    double expected = (double) everywhere * size / contents.size();
    return here < 2 ? 0 : here * Math.log((here + 0.5) / (expected + 0.5));
  }

  private static List<String> shared(Set<String> words, List<String> typical) {
    return typical.stream().filter(words::contains).toList();
  }

  private static Set<String> words(Wording wording, NameWords names) {
    var words = new TreeSet<String>();
    for (int i = 0; i < wording.size(); i++) {
      String word = wording.word(i);
      boolean letters = word.chars().allMatch(ch -> Character.isLetter(ch) || ch == '-');
      if (word.length() > 3 && letters && !COMMON.contains(word) && !names.isName(wording, i)) {
        words.add(word);
      }
    }
    return words;
  }
}

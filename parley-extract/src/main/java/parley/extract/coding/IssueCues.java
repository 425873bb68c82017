package parley.extract.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;

/** How much words speak of each issue of a code book, by its cues. */
final class IssueCues {
  /** Numbers for each issue that {@link #rows} gives. */
  static final int WIDTH = 12;

  /** The number that tells whether the content has a cue of the issue. */
  static final int NAMED = 1;

  private static final double FULL = 3;

  /** Words at the head of a content, which tell more than what follows. */
  private static final int HEAD = 9;

  private record Cue(int issue, float weight, String phrase) {}

  private final Codebook codebook;
  private final PhraseIndex<Cue> cues = new PhraseIndex<>();
  private final PhraseIndex<Cue> propositions = new PhraseIndex<>();
  private final WordVectors vectors = WordVectors.standard();
  private final float[][] directions;

  IssueCues(Codebook codebook) {
    this.codebook = codebook;
    this.directions = new float[codebook.issues().size()][];
    for (int i = 0; i < codebook.issues().size(); i++) {
      Issue issue = codebook.issues().get(i);
      directions[i] = direction(issue);
      var phrases = new HashSet<String>(issue.cues());
      for (Proposition proposition : issue.propositions()) {
        proposition.cues().stream().filter(cue -> cue.indexOf(' ') > 0).forEach(phrases::add);
        for (String cue : proposition.cues()) {
          propositions.add(cue, new Cue(i, Math.min(3, cue.split(" ").length), cue));
        }
        for (String cue : proposition.opposites()) {
          propositions.add(cue, new Cue(i, Math.min(3, cue.split(" ").length), cue));
        }
      }
      for (String phrase : phrases.stream().sorted().toList()) {
        float weight = 1f + 0.7f * (phrase.split(" ").length - 1);
        cues.add(phrase, new Cue(i, weight, phrase));
      }
    }
  }

  /** The direction of the label and all cues. */
  private float[] direction(Issue issue) {
    var sum = new float[vectors.dimensions()];
    for (String cue : issue.cues()) {
      for (String word : cue.split(" ")) {
        vectors.add(word.replace("*", ""), sum);
      }
    }
    for (String word : issue.label().toLowerCase(java.util.Locale.ROOT).split(" ")) {
      vectors.add(word, sum);
      vectors.add(word, sum);
    }
    return WordVectors.unit(sum);
  }

  Codebook codebook() {
    return codebook;
  }

  /** For each issue the weight of its cues in the words, a repeated cue counted once. */
  float[] weights(Wording words) {
    var weights = new float[codebook.issues().size()];
    Set<Cue> seen = new HashSet<>();
    for (PhraseIndex.Match<Cue> match : cues.matches(words)) {
      if (seen.add(match.value())) {
        weights[match.value().issue()] += match.value().weight();
      }
    }
    return weights;
  }

  /** For each issue how often its cues stand in the words, as a share of all cues found. */
  float[] shares(Wording words) {
    var counts = new float[codebook.issues().size()];
    float sum = 0;
    for (PhraseIndex.Match<Cue> match : cues.matches(words)) {
      counts[match.value().issue()] += match.value().weight();
      sum += match.value().weight();
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] /= Math.max(1, sum);
    }
    return counts;
  }

  /** The cues of the issue in the words, for explanations. */
  List<String> found(Wording words, int issue) {
    var found = new ArrayList<String>();
    for (PhraseIndex.Match<Cue> match : cues.matches(words)) {
      String said = words.between(match.from(), match.to());
      if (match.value().issue() == issue && !found.contains(said)) {
        found.add(said);
      }
    }
    return found;
  }

  /**
   * The shared features of a statement, a row for each issue: cues in the content, whether any, the
   * issue's share of them, cues around source and cue, the issue's share of all cues of the
   * paragraph and of the document.
   */
  float[][] rows(CodingCase c, DocumentTopics topics) {
    float[] paragraph = topics.paragraph(c.unit.attribution().content().start());
    float[] document = topics.whole();
    float[] title = topics.title();
    float[] content = weights(c.core);
    float[] frame = weights(c.frame);
    float[] head = new float[content.length];
    for (PhraseIndex.Match<Cue> match : cues.matches(c.core)) {
      if (match.from() < HEAD) {
        head[match.value().issue()] += match.value().weight();
      }
    }
    float[] said = new float[content.length];
    float longest = 0;
    for (PhraseIndex.Match<Cue> match : propositions.matches(c.core)) {
      int issue = match.value().issue();
      said[issue] = Math.max(said[issue], match.value().weight());
      longest = Math.max(longest, match.value().weight());
    }
    float sum = 0;
    for (float weight : content) {
      sum += weight;
    }
    float[] contentDirection = vectors.direction(c.core);
    float[] frameDirection = vectors.direction(c.frame);
    var rows = new float[content.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          new float[] {
            (float) Math.min(1, Math.log1p(content[i]) / FULL * 2),
            content[i] > 0 ? 1 : 0,
            content[i] / Math.max(1, sum),
            Math.min(1, frame[i] / 2),
            paragraph[i],
            document[i],
            title[i],
            3 * WordVectors.dot(contentDirection, directions[i]),
            WordVectors.dot(frameDirection, directions[i]),
            Math.min(1, head[i] / 3),
            said[i] / 3,
            said[i] > 0 && said[i] == longest ? 1 : 0
          };
    }
    return rows;
  }
}

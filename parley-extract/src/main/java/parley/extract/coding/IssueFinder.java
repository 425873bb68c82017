package parley.extract.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.issue.Codebook;
import parley.issue.Issue;

/** Which issues of a code book the words of a text speak of, by its cues. */
final class IssueFinder {
  private static final int TOPICS = 3;

  private record Cued(Issue issue, CuePattern cues) {}

  private final List<Cued> issues;

  IssueFinder(Codebook codebook) {
    this.issues =
        codebook.issues().stream().map(i -> new Cued(i, new CuePattern(i.cues()))).toList();
  }

  /** The ids of the issues of which a cue occurs, in the order of the code book. */
  List<String> hits(String text) {
    var hits = new ArrayList<String>();
    for (Cued cued : issues) {
      if (cued.cues().count(text) > 0) {
        hits.add(cued.issue().id());
      }
    }
    return hits;
  }

  /** The two issues of which most cues occur in a whole document. */
  List<String> topics(String text) {
    int[] counts = counts(text);
    return IntStream.range(0, counts.length)
        .boxed()
        .filter(i -> counts[i] > 0)
        .sorted(Comparator.comparingInt(i -> -counts[i]))
        .limit(TOPICS)
        .map(i -> issues.get(i).issue().id())
        .toList();
  }

  /** How many cues of each issue occur, in the order of the code book. */
  int[] counts(String text) {
    return issues.stream().mapToInt(cued -> cued.cues().count(text)).toArray();
  }
}

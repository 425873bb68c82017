package parley.extract.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.text.Span;

/**
 * The turns of a transcript: what follows a speaker's name and a colon, up to the next such name.
 */
final class Turns {
  private static final int LONGEST_NAME = 9;
  private static final int FEWEST = 3;

  /** Lines for each turn of a transcript, at most; with fewer names it is a report. */
  private static final int MOST_LINES = 6;

  /** Labels before a colon that are nobody's name: of captions, notes and lists. */
  private static final Set<String> LABELS =
      Set.of(
          "image",
          "images",
          "photo",
          "photos",
          "photograph",
          "picture",
          "pictured",
          "file",
          "video",
          "audio",
          "watch",
          "source",
          "sources",
          "credit",
          "caption",
          "note",
          "notes",
          "update",
          "updated",
          "updates",
          "correction",
          "related",
          "read",
          "more",
          "also",
          "see",
          "date",
          "time",
          "location",
          "place",
          "venue",
          "contact",
          "tel",
          "phone",
          "email",
          "fax",
          "web",
          "website",
          "copyright",
          "summary",
          "background",
          "reports",
          "report",
          "analysis",
          "comment",
          "opinion",
          "by",
          "from",
          "to",
          "subject",
          "re",
          "cc",
          "tags",
          "topics",
          "keywords",
          "warning",
          "editor",
          "map",
          "chart",
          "graphic",
          "table",
          "figure");

  /** Of a transcript's turns, at least one in so many is by somebody who speaks more than once. */
  private static final int ONE_IN = 2;

  private static final Set<String> INSIDE_NAMES =
      Set.of(
          "of", "the", "for", "and", "to", "on", "de", "van", "von", "al", "-", "(", ")", ".", "'");

  private Turns() {}

  /**
   * A turn.
   *
   * @param name where the speaker's name stands; empty when the whole text is one speech
   * @param from first token of what is said
   * @param to token after it
   */
  record Turn(Optional<Span> name, int from, int to) {}

  /** The turns, none unless they make up the text: a few lines with "Name:" may be anything. */
  static List<Turn> of(TaggedText text) {
    var turns = new ArrayList<Turn>();
    var starts = new ArrayList<int[]>();
    for (int i = 1; i < text.size(); i++) {
      if (text.lower[i].equals(":") && text.quote[i] == TaggedText.OUTSIDE) {
        int first = nameBefore(text, i);
        if (first >= 0) {
          starts.add(new int[] {first, i});
        }
      }
    }
    int lines = text.size() == 0 ? 0 : text.paragraph[text.size() - 1] + 1;
    boolean few = starts.size() < FEWEST || starts.size() * MOST_LINES < lines;
    if (few || headings(text, starts)) {
      return List.of();
    }
    for (int n = 0; n < starts.size(); n++) {
      int to = n + 1 < starts.size() ? starts.get(n + 1)[0] : text.size();
      int[] start = starts.get(n);
      if (start[1] + 1 < to) {
        Span name = text.span(start[0], start[1] - 1);
        turns.add(new Turn(Optional.of(name), start[1] + 1, to));
      }
    }
    return turns;
  }

  /**
   * Whether the labels are headings of a text ("OTHER MATTERS:"): several, and most of them come
   * once only, as speakers do not.
   */
  private static boolean headings(TaggedText text, List<int[]> starts) {
    Map<String, Integer> often = new HashMap<>();
    starts.forEach(start -> often.merge(label(text, start), 1, Integer::sum));
    long again =
        starts.stream().filter(start -> often.getOrDefault(label(text, start), 0) > 1).count();
    return starts.size() > FEWEST && again * ONE_IN < starts.size();
  }

  private static String label(TaggedText text, int[] start) {
    return String.join(" ", Arrays.asList(text.lower).subList(start[0], start[1]));
  }

  /**
   * The first token of a name that begins a sentence and ends at the colon; -1 if there is none.
   */
  private static int nameBefore(TaggedText text, int colon) {
    int first = colon - 1;
    int capitals = 0;
    while (first >= 0
        && colon - first <= LONGEST_NAME
        && (isName(text, first) || INSIDE_NAMES.contains(text.lower[first]))) {
      capitals += isName(text, first) ? 1 : 0;
      if (first == 0 || text.sentence[first - 1] != text.sentence[first]) {
        break;
      }
      first--;
    }
    boolean begins = first >= 0 && (first == 0 || text.sentence[first - 1] != text.sentence[first]);
    boolean name = begins && isName(text, first) && capitals >= 1 && colon - first >= 1;
    return name && !LABELS.contains(text.lower[colon - 1]) && beginsLine(text, first) ? first : -1;
  }

  private static boolean beginsLine(TaggedText text, int i) {
    return i == 0 || text.paragraph[i] != text.paragraph[i - 1];
  }

  /** Whether the token looks like a part of a name. */
  static boolean isName(TaggedText text, int i) {
    int shape = text.shape[i];
    return shape == Shape.CAPITALISED
        || shape == Shape.UPPER
        || shape == Shape.INITIAL
        || shape == Shape.MIXED;
  }
}

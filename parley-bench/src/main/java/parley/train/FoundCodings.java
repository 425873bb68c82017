package parley.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingUnit;
import parley.position.Position;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * Statements as the machine finds them, with what people coded at the same place: so that models
 * learn from contents as ragged as those that they will see.
 */
public final class FoundCodings {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Least overlap (Dice, of content words) of what is found and what is coded. */
  private static final double SAME = 0.5;

  /** Below this overlap nothing was coded there. */
  private static final double OTHER = 0.2;

  private FoundCodings() {}

  /**
   * The document with the found units in place of the coders' own.
   *
   * @param gold what people coded
   * @param found what the machine found in the same text
   */
  public static CodedDocument of(CodedDocument gold, List<CodingUnit> found) {
    Document document = gold.document();
    List<Set<Integer>> coded =
        gold.units().stream().map(u -> words(document, u.attribution())).toList();
    boolean speech =
        gold.units().stream().filter(u -> u.attribution().cue().isEmpty()).count() * 2
            > gold.units().size();
    var units = new ArrayList<CodingUnit>();
    var positions = new ArrayList<Optional<Position>>();
    for (CodingUnit unit : found) {
      Set<Integer> mine = words(document, unit.attribution());
      int best = -1;
      double most = 0;
      for (int i = 0; i < coded.size(); i++) {
        double dice = dice(mine, coded.get(i));
        if (dice > most) {
          most = dice;
          best = i;
        }
      }
      if (most >= SAME) {
        units.add(unit);
        positions.add(gold.positions().get(best));
      } else if (most <= OTHER && !speech) {
        units.add(unit);
        positions.add(Optional.empty());
      }
    }
    return new CodedDocument(document, units, positions);
  }

  private static Set<Integer> words(Document document, Attribution attribution) {
    Extent content = attribution.content();
    var starts = new HashSet<Integer>();
    for (Span span : content.spans()) {
      var matcher = WORD.matcher(document.text()).region(span.start(), span.end());
      while (matcher.find()) {
        starts.add(matcher.start());
      }
    }
    return starts;
  }

  private static double dice(Set<Integer> a, Set<Integer> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    var shared = new HashSet<>(a);
    shared.retainAll(b);
    return 2.0 * shared.size() / (a.size() + b.size());
  }
}

package parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.extract.coding.CodingUnit;
import parley.position.Position;
import parley.text.Extent;
import parley.text.Span;

/**
 * What somebody said, as a whole and, where its content has several parts, each part. Which of them
 * are told is decided by what takes a position.
 *
 * @param text of the document
 * @param units the whole first, then its parts if there are any
 */
record Candidate(String text, List<CodingUnit> units) {
  /** The least confidence of a position in a sentence that nothing reports, in [0,1]. */
  private static final double SURE_ENOUGH = 0.4;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Words so common at the start of a sentence that they make no list of it. */
  private static final Set<String> COMMON_STARTS = Set.of("", "and", "we", "i", "the");

  /** The statements that it makes, given the position of each unit. */
  List<Told> told(List<Optional<Position>> all) {
    Attribution said = units.get(0).attribution();
    boolean reported = !said.cue().isEmpty() || said.type() == QuoteType.DIRECT;
    // in a speech most sentences describe or argue, and no cue tells which do not
    List<Optional<Position>> positions =
        reported
            ? all
            : all.stream().map(p -> p.filter(x -> x.confidence() >= SURE_ENOUGH)).toList();
    var parts = new ArrayList<Told>();
    for (int i = 1; i < units.size(); i++) {
      parts.add(new Told(units.get(i), positions.get(i)));
    }
    if (parts.stream().anyMatch(part -> part.position().isPresent())) {
      return joined(parts);
    }
    var whole = new Told(units.get(0), positions.get(0));
    // what stands in a speech without a cue is a statement only where it takes a position
    return reported || whole.position().isPresent() ? List.of(whole) : List.of();
  }

  /**
   * A part that takes no position belongs to the statement beside it, as its reason or its
   * background; members of a list that all begin alike stay apart.
   */
  private List<Told> joined(List<Told> parts) {
    var joined = new ArrayList<Told>();
    String before = "";
    for (Told part : parts) {
      String start = firstWord(part.unit().attribution().content());
      boolean list = start.equals(before) && !COMMON_STARTS.contains(start);
      before = start;
      Optional<Told> last =
          joined.isEmpty() ? Optional.empty() : Optional.of(joined.get(joined.size() - 1));
      if (last.isEmpty()
          || list
          || part.position().isPresent() && last.get().position().isPresent()) {
        joined.add(part);
      } else {
        joined.set(joined.size() - 1, joined(last.get(), part));
      }
    }
    return joined;
  }

  private Told joined(Told one, Told next) {
    CodingUnit unit = one.unit();
    Attribution a = unit.attribution();
    Attribution b = next.unit().attribution();
    Extent content = between(a.content().start(), b.content().end());
    return new Told(
        new CodingUnit(a.withContent(content), unit.speaker(), unit.hearsay(), unit.nested()),
        one.position().or(next::position));
  }

  /** What of the whole content lies between the offsets. */
  private Extent between(int from, int to) {
    Extent whole = units.get(0).attribution().content();
    return Extent.union(
        whole.spans().stream()
            .filter(span -> span.start() < to && span.end() > from)
            .map(span -> new Span(Math.max(from, span.start()), Math.min(to, span.end())))
            .toList());
  }

  private String firstWord(Extent content) {
    Matcher word = WORD.matcher(content.in(text));
    return word.find() ? word.group().toLowerCase(Locale.ROOT) : "";
  }
}

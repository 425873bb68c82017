package parley.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingUnit;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * Sentences of our own for training, each with one statement and how it is to be coded: patterns
 * with slots, filled at random. They teach the forms in which sides are taken, whatever the matter.
 * Deterministic.
 */
final class SentencePatterns {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final Pattern SOURCE = Pattern.compile("(?<![\\p{L}])S(?=[ ',])");
  private static final Explanation OURS = Explanation.of("a sentence pattern");

  /** No issue of any code book: the matters are too few and too plain to learn issues from. */
  private static final String NO_ISSUE = "unlabelled";

  private static final long SEED = 20261125L;

  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final Map<String, Map<String, List<String[]>>> matters = new LinkedHashMap<>();
  private final Random random = new Random(SEED);

  private SentencePatterns() {
    String section = "";
    for (String line : lines("sentence-fillers.txt")) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (line.startsWith("np ") || line.startsWith("vp ")) {
        matters
            .computeIfAbsent(section, s -> new LinkedHashMap<>())
            .computeIfAbsent(line.substring(0, 2), k -> new ArrayList<>())
            .add(line.substring(3).split(" \\| "));
      } else {
        names.computeIfAbsent(section, s -> new ArrayList<>()).add(line);
      }
    }
  }

  /** Each pattern filled so many times. */
  static List<CodedDocument> filled(int times) {
    var patterns = new SentencePatterns();
    var documents = new ArrayList<CodedDocument>();
    for (String line : lines("sentence-patterns.txt")) {
      for (int i = 0; i < times; i++) {
        documents.add(patterns.fill(line, documents.size()));
      }
    }
    return documents;
  }

  private static List<String> lines(String resource) {
    return TrainingResource.text(resource)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private CodedDocument fill(String line, int number) {
    int bar = line.indexOf('|');
    String[] code = line.substring(0, bar).strip().split(" ");
    String issue = new ArrayList<>(matters.keySet()).get(random.nextInt(matters.size()));
    String party = any("party");
    String marked = slots(line.substring(bar + 1).strip(), issue, party);
    var text = new StringBuilder();
    var source = new int[] {0, 0};
    var cue = new int[] {0, 0};
    var content = new int[] {0, 0};
    Matcher name = SOURCE.matcher(marked);
    int at = name.find() ? name.start() : -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (i == at) {
        source[0] = text.length();
        text.append(party);
        source[1] = text.length();
      } else if (c == '(' || c == '<') {
        (c == '(' ? cue : content)[0] = text.length();
      } else if (c == ')' || c == '>') {
        (c == ')' ? cue : content)[1] = text.length();
      } else {
        text.append(c);
      }
    }
    String words = text.toString();
    Extent extent = extent(content);
    var unit =
        new CodingUnit(
            new Attribution(extent(source), extent(cue), extent, QuoteType.of(words, extent), 1),
            new Speaker(
                Optional.of(party),
                Optional.of(party),
                SourceKind.ORGANISATION,
                Authority.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                OURS),
            false,
            false);
    Optional<Position> position =
        code[0].equals("+") ? Optional.of(position(code, words)) : Optional.empty();
    return new CodedDocument(
        Document.of("pattern-" + number, words), List.of(unit), List.of(position));
  }

  private String slots(String pattern, String issue, String party) {
    var np = matter(issue, "np");
    var vp = matter(issue, "vp");
    return SLOT.matcher(pattern)
        .replaceAll(
            slot ->
                Matcher.quoteReplacement(
                    switch (slot.group(1)) {
                      case "np" -> np[0];
                      case "pp" -> np[1];
                      case "vp" -> vp[0];
                      case "ving" -> vp[1];
                      case "party" -> other(party);
                      default -> any(slot.group(1));
                    }));
  }

  private String[] matter(String issue, String kind) {
    List<String[]> all = Objects.requireNonNull(matters.get(issue)).get(kind);
    return Objects.requireNonNull(all).get(random.nextInt(all.size()));
  }

  private String any(String section) {
    List<String> all = Objects.requireNonNull(names.get(section), section);
    return all.get(random.nextInt(all.size()));
  }

  private String other(String party) {
    String other = any("party");
    return other.equals(party) ? other(party) : other;
  }

  private static Position position(String[] code, String text) {
    return new Position(
        NO_ISSUE,
        text,
        Stance.valueOf(code[1].toUpperCase(Locale.ROOT)),
        Act.valueOf(code[2].toUpperCase(Locale.ROOT)),
        Strength.ofLevel(Integer.parseInt(code[3])),
        false,
        Optional.empty(),
        1,
        OURS);
  }

  private static Extent extent(int[] span) {
    return span[0] == span[1] ? Extent.NONE : Extent.of(new Span(span[0], span[1]));
  }
}

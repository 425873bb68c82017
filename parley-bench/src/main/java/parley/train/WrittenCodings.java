package parley.train;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import parley.position.Condition;
import parley.position.Position;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * Training documents of our own, marked in the text: {@code === ID | TITLE | KIND}, then the text
 * with {@code {S1 source}}, {@code {C1 cue}} and {@code {T1 content}} (one mark may carry several
 * numbers: {@code {S1+2 …}}; marks may nest), then {@code ---} and a {@link CodingLines line} for
 * each number. What the marks mean is said in the coding guidelines.
 */
public final class WrittenCodings {
  private static final List<String> FILES =
      List.of(
          "domestic.txt",
          "readouts.txt",
          "bulletins.txt",
          "conflicts.txt",
          "bargaining.txt",
          "meetings.txt",
          "press.txt");

  private static final Pattern HEAD = Pattern.compile("(?m)^=== ");
  private static final Pattern END = Pattern.compile("(?m)^---\\s*$");
  private static final Pattern MARK = Pattern.compile("\\{([SCT])(\\d+(?:\\+\\d+)*) ");
  private static final Explanation CODED = Explanation.of("coded by who wrote the document");

  private WrittenCodings() {}

  /** All documents, in a fixed order. */
  public static List<CodedDocument> documents() {
    return FILES.stream()
        .flatMap(f -> documents(TrainingResource.text("written/" + f)).stream())
        .toList();
  }

  /**
   * The documents of one file.
   *
   * @throws IllegalArgumentException if marks and lines do not fit each other
   */
  static List<CodedDocument> documents(String file) {
    return Arrays.stream(HEAD.split(file)).skip(1).map(WrittenCodings::document).toList();
  }

  private static CodedDocument document(String block) {
    int newline = block.indexOf('\n');
    String[] head = block.substring(0, newline).split("\\|");
    String[] parts = END.split(block.substring(newline + 1));
    if (head.length != 3 || parts.length != 2) {
      throw new IllegalArgumentException("no head or no --- in " + block.substring(0, newline));
    }
    var marked = new Marked(parts[0].strip());
    var document =
        new Document(
            head[0].strip(),
            Optional.of(head[1].strip()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            marked.text());
    var units = new ArrayList<CodingUnit>();
    var positions = new ArrayList<Optional<Position>>();
    for (Map<String, String> line : CodingLines.of(parts[1])) {
      units.add(unit(marked, CodingLines.number(line), line));
      positions.add(position(marked, line));
    }
    return new CodedDocument(document, units, positions);
  }

  private static CodingUnit unit(Marked marked, int number, Map<String, String> line) {
    Extent content = marked.extent('T', number);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("no content is marked " + number + ": " + line);
    }
    var attribution =
        new Attribution(
            marked.extent('S', number),
            marked.extent('C', number),
            content,
            QuoteType.of(marked.text(), content),
            1);
    Optional<String> name = CodingLines.filled(line, "name");
    SourceKind kind =
        name.isPresent()
            ? SourceKind.PERSON
            : attribution.source().isEmpty() ? SourceKind.NONE : SourceKind.UNNAMED;
    var speaker =
        new Speaker(
            name,
            CodingLines.filled(line, "party"),
            kind,
            Authority.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            CODED);
    return new CodingUnit(attribution, speaker, false, marked.nested(number));
  }

  private static Optional<Position> position(Marked marked, Map<String, String> line) {
    Optional<Condition> condition =
        CodingLines.filled(line, "cond").map(words -> new Condition(marked.find(words), words));
    return CodingLines.position(line, condition, CODED);
  }

  /** A text without its marks, and what they stood around. */
  private static final class Marked {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<Span>> spans = new TreeMap<>();

    private record Open(String kind, String numbers, int start) {}

    Marked(String source) {
      Deque<Open> open = new ArrayDeque<>();
      Matcher mark = MARK.matcher(source);
      int i = 0;
      while (i < source.length()) {
        char c = source.charAt(i);
        if (c == '{' && mark.region(i, source.length()).lookingAt()) {
          open.push(new Open(mark.group(1), mark.group(2), text.length()));
          i = mark.end();
          continue;
        }
        if (c == '}' && !open.isEmpty()) {
          close(open.pop());
        } else if (c == '{' || c == '}') {
          throw new IllegalArgumentException("a brace without a mark at " + i + " in " + source);
        } else {
          text.append(c);
        }
        i++;
      }
      if (!open.isEmpty()) {
        throw new IllegalArgumentException("a mark is not closed in " + source);
      }
    }

    private void close(Open mark) {
      for (String number : mark.numbers.split("\\+")) {
        spans
            .computeIfAbsent(mark.kind + number, k -> new ArrayList<>())
            .add(new Span(mark.start, text.length()));
      }
    }

    String text() {
      return text.toString();
    }

    Span find(String words) {
      int start = text.indexOf(words);
      if (start < 0) {
        throw new IllegalArgumentException("not in the text: " + words);
      }
      return new Span(start, start + words.length());
    }

    Extent extent(char kind, int number) {
      return Extent.union(spans.getOrDefault("" + kind + number, List.of()));
    }

    /** Whether source or cue and the content stand inside another content. */
    boolean nested(int number) {
      Extent frame = extent(extent('C', number).isEmpty() ? 'S' : 'C', number);
      return !frame.isEmpty()
          && spans.keySet().stream()
              .filter(k -> k.charAt(0) == 'T' && !k.equals("T" + number))
              .map(k -> Extent.union(spans.getOrDefault(k, List.of())))
              .anyMatch(o -> o.contains(frame) && o.contains(extent('T', number)));
    }
  }
}
